// Makes JSON Schemas of what vendors publish in other forms.

type Schema = Record<string, unknown>;

/** An object's schema, by which a property that it does not name is a fault. */
export const withoutOthers = (schema: Schema): Schema => {
  const { properties = {} } = schema as { properties?: Record<string, Schema> };
  // In Swagger 2 these stand beside a bound as yes or no; they are no in what is read here.
  const plain = ({ exclusiveMinimum: _, exclusiveMaximum: __, ...rest }: Schema): Schema => rest;
  const named = Object.entries(properties).map(([name, property]) => [name, plain(property)] as const);
  return { ...schema, properties: Object.fromEntries(named), additionalProperties: false };
};

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}

/** The Bot API as it is published by PaulSonOfLars/telegram-bot-api-spec. */
export interface TelegramApi {
  readonly methods: Readonly<Record<string, { readonly fields?: readonly Field[] }>>;
  readonly types: Readonly<
    Record<string, { readonly fields?: readonly Field[]; readonly subtypes?: readonly string[] }>
  >;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  Integer: 'integer',
  Float: 'number',
  String: 'string',
  Boolean: 'boolean',
};

/** Of `{method, body}`, a request, or `{update}`. */
export function telegramSchema({ methods, types }: TelegramApi): Schema {
  const typeOf = (type: string): Schema => {
    if (type.startsWith('Array of ')) return { type: 'array', items: typeOf(type.slice('Array of '.length)) };
    const primitive = PRIMITIVES[type];
    return primitive === undefined ? { $ref: `#/$defs/${type}` } : { type: primitive };
  };
  const objectOf = (fields: readonly Field[] = []): Schema => ({
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, types: of }) => [name, { anyOf: of.map(typeOf) }])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  });
  const defs = Object.entries(types).map(([name, { fields, subtypes }]) => [
    name,
    subtypes === undefined ? objectOf(fields) : { anyOf: subtypes.map(typeOf) },
  ]);
  const requests = Object.entries(methods).map(([name, { fields }]) => ({
    properties: { method: { const: name }, body: objectOf(fields) },
    required: ['method', 'body'],
  }));
  const update = { properties: { update: typeOf('Update') }, required: ['update'] };
  return { $defs: Object.fromEntries(defs) as Schema, anyOf: [update, ...requests] };
}
