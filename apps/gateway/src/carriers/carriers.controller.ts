// Webhooks of carriers. The gateway hands them on as they are; the orders service knows the secrets.
import { Controller, Headers } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { Bus, clientOf } from '#bus';
import { logisticsCalls, MAX_CARRIER_MESSAGE_CHARACTERS, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { RawBody } from './raw-body.js';

const MAX_NAME_CHARACTERS = 50;
const MAX_HEADER_CHARACTERS = 4_000;
/** What carriers sign with; nothing else is handed on. */
const SIGNATURE_HEADERS = ['sign', 'aftership-hmac-sha256', 'x-hmac-signature'];

/** One line a route. */
@Controller()
export class CarriersController {
  private readonly logistics;

  constructor(bus: Bus) {
    this.logistics = clientOf(bus, logisticsCalls);
  }

  @Route(routes.receiveCarrierMessage)
  async receive(
    @Checked() { params }: RequestOf<typeof routes.receiveCarrierMessage>,
    @Headers() headers: IncomingHttpHeaders,
    @RawBody() body: string,
  ): Promise<Record<string, unknown>> {
    if (params.carrier.length > MAX_NAME_CHARACTERS) throw noSuchCarrier();
    if (body.length > MAX_CARRIER_MESSAGE_CHARACTERS) throw new HttpProblem(413, 'body-too-large');
    const answer = await this.logistics.receiveCarrierMessage({
      carrier: params.carrier,
      headers: signatureOf(headers),
      body,
    });
    if (!('refused' in answer)) return answer.acknowledgement;
    if (answer.refused === 'unknown-carrier') throw noSuchCarrier();
    if (answer.refused === 'bad-signature') {
      throw new HttpProblem(401, 'bad-signature', {
        detail: 'the message is not signed with the secret of this carrier',
      });
    }
    throw new HttpProblem(400, 'unreadable', { detail: 'the message is not what this carrier sends' });
  }
}

const noSuchCarrier = (): HttpProblem =>
  notFound('no-such-carrier', 'there is no such carrier, or it is not configured to send webhooks');

function signatureOf(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    SIGNATURE_HEADERS.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' && value.length <= MAX_HEADER_CHARACTERS ? [[name, value]] : [];
    }),
  );
}
