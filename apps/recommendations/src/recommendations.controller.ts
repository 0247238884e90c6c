// The messages of the recommendations service.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { recommendationsCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { InteractionsService } from './interactions/interactions.service.js';
import { RecommendationsService } from './recommendations.service.js';

type Calls = typeof recommendationsCalls;

@Controller()
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly interactions: InteractionsService,
  ) {}

  @Handles(recommendationsCalls.recommend)
  async recommend(input: ParsedInput<Calls['recommend']>): Promise<HandlerOutput<Calls['recommend']>> {
    return { products: await this.recommendations.recommend(input) };
  }

  @Handles(recommendationsCalls.importRecords)
  importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    return this.interactions.load(input.lines);
  }

  @Handles(recommendationsCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    return this.interactions.read(input.after, input.limit);
  }
}
