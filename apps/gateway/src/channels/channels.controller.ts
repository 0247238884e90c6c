// Callbacks of other platforms. The gateway hands them on as they are; the channels know the secrets.
import { Controller, Header, Headers, Query } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { Bus, clientOf, UnavailableError } from '#bus';
import { type CallInput, channelsCalls, MAX_CALLBACK_CHARACTERS, routes } from '#contracts';
import { Runtime } from '#platform';
import { RawBody } from '../carriers/raw-body.js';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';

const MAX_NAME_CHARACTERS = 100;
const MAX_VALUE_CHARACTERS = 4_000;
const MAX_QUERY_VALUES = 20;
/** What platforms sign with; nothing else is handed on. */
const SIGNATURE_HEADERS = ['signature', 'x-telegram-bot-api-secret-token'];

/** One line a route. */
@Controller()
export class ChannelsController {
  private readonly channels;

  constructor(
    bus: Bus,
    private readonly runtime: Runtime,
  ) {
    this.channels = clientOf(bus, channelsCalls);
  }

  @Route(routes.verifyChannelCallback)
  @Header('content-type', 'text/plain; charset=utf-8')
  verify(
    @Checked() { params }: RequestOf<typeof routes.verifyChannelCallback>,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    return this.handOn({ ...params, method: 'GET', headers: {}, query: textsOf(query), body: '' });
  }

  @Route(routes.receiveChannelCallback)
  @Header('content-type', 'text/plain; charset=utf-8')
  receive(
    @Checked() { params }: RequestOf<typeof routes.receiveChannelCallback>,
    @Headers() headers: IncomingHttpHeaders,
    @Query() query: Record<string, unknown>,
    @RawBody() body: string,
  ): Promise<string> {
    if (body.length > MAX_CALLBACK_CHARACTERS) throw new HttpProblem(413, 'body-too-large');
    const signed = Object.fromEntries(SIGNATURE_HEADERS.map((name) => [name, headers[name]]));
    return this.handOn({ ...params, method: 'POST', headers: textsOf(signed), query: textsOf(query), body });
  }

  private async handOn(callback: CallInput<typeof channelsCalls.receiveCallback>): Promise<string> {
    if (callback.channel.length > MAX_NAME_CHARACTERS || callback.account.length > MAX_NAME_CHARACTERS)
      throw noSuchAccount();
    const answer = await this.channels.receiveCallback(callback).catch((error: unknown) => {
      // In one process the channels run only where there is an account.
      if (error instanceof UnavailableError && this.runtime.transport.kind === 'in-process') throw noSuchAccount();
      throw error;
    });
    if (!('refused' in answer)) return answer.body;
    switch (answer.refused) {
      case 'unknown-account':
        throw noSuchAccount();
      case 'bad-signature':
        throw new HttpProblem(401, 'bad-signature', {
          detail: 'the callback is not signed with the secret of this account',
        });
      case 'other-app':
        throw new HttpProblem(403, 'other-app', { detail: 'the callback is that of another app than this account’s' });
      case 'unreadable':
        throw new HttpProblem(400, 'unreadable', { detail: 'the callback is not what this platform sends' });
    }
  }
}

const noSuchAccount = (): HttpProblem => notFound('no-such-account', 'there is no such channel, or no such account');

function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .slice(0, MAX_QUERY_VALUES)
      .filter(
        (entry): entry is [string, string] =>
          entry[0].length <= MAX_NAME_CHARACTERS &&
          typeof entry[1] === 'string' &&
          entry[1].length <= MAX_VALUE_CHARACTERS,
      ),
  );
}
