// The messages of the dialog that concern what it understands by itself.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { dialogCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { Lessons } from './lessons.service.js';

type Calls = typeof dialogCalls;

/** One line a message. */
@Controller()
export class UnderstandingController {
  constructor(private readonly lessons: Lessons) {}

  @Handles(dialogCalls.readLessons)
  async readLessons(input: ParsedInput<Calls['readLessons']>): Promise<HandlerOutput<Calls['readLessons']>> {
    return await Promise.resolve(this.lessons.read(input));
  }

  @Handles(dialogCalls.readOpinions)
  readOpinions(input: ParsedInput<Calls['readOpinions']>): Promise<HandlerOutput<Calls['readOpinions']>> {
    return this.lessons.opinionsOf(input);
  }
}
