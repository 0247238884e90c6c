// The dashboard for Grafana, as code: what is shown of which metric. The file beside the alerts is written from it.

interface Panel {
  readonly title: string;
  readonly unit: 's' | 'reqps' | 'short' | 'percentunit' | 'bytes';
  /** PromQL with its legend. */
  readonly queries: readonly (readonly [expression: string, legend: string])[];
}

const TURNS = 'route="/v1/conversations/:id/messages",method="POST"';
const quantile = (share: number, metric: string, by: string, where = ''): string =>
  `histogram_quantile(${share}, sum by (le${by}) (rate(${metric}_bucket${where}[5m])))`;

/** What is shown, row by row of two. */
export const panels: readonly Panel[] = [
  {
    title: 'Turns a second, by status',
    unit: 'reqps',
    queries: [[`sum by (status) (rate(daogou_http_request_duration_seconds_count{${TURNS}}[5m]))`, '{{status}}']],
  },
  {
    title: 'Share of turns that fail (0.5 % are allowed)',
    unit: 'percentunit',
    queries: [
      ['daogou:turn_errors:ratio_rate5m', '5 minutes'],
      ['daogou:turn_errors:ratio_rate1h', '1 hour'],
      ['daogou:turn_errors:ratio_rate6h', '6 hours'],
    ],
  },
  {
    title: 'How long a turn takes',
    unit: 's',
    queries: [0.5, 0.95, 0.99].map((share): [string, string] => [
      quantile(share, 'daogou_http_request_duration_seconds', '', `{${TURNS}}`),
      `${share * 100} %`,
    ]),
  },
  {
    title: 'Calls that are slow: 95 % are answered within',
    unit: 's',
    queries: [[`topk(8, ${quantile(0.95, 'daogou_bus_call_duration_seconds', ', topic')})`, '{{topic}}']],
  },
  {
    title: 'Calls that fail, a second',
    unit: 'reqps',
    queries: [
      [
        'sum by (service, topic, outcome) (rate(daogou_bus_call_duration_seconds_count{outcome!="ok"}[5m])) > 0',
        '{{service}} → {{topic}}: {{outcome}}',
      ],
    ],
  },
  {
    title: 'Messages handled a second',
    unit: 'reqps',
    queries: [['sum by (service) (rate(daogou_handled_message_duration_seconds_count[5m]))', '{{service}}']],
  },
  {
    title: 'Calls and events wait in Kafka: 95 % are taken up within',
    unit: 's',
    queries: [[quantile(0.95, 'daogou_message_wait_seconds', ', service'), '{{service}}']],
  },
  {
    title: 'How long the oldest event waits to be sent',
    unit: 's',
    queries: [['max by (service) (daogou_outbox_oldest_event_seconds)', '{{service}}']],
  },
  {
    title: 'Dead letters within the hour',
    unit: 'short',
    queries: [['sum by (service, topic) (increase(daogou_dead_letters_total[1h])) > 0', '{{service}}: {{topic}}']],
  },
  {
    title: 'Processor time of each pod (cores)',
    unit: 'short',
    queries: [['sum by (pod) (rate(process_cpu_seconds_total[5m]))', '{{pod}}']],
  },
  {
    title: 'Memory of each pod',
    unit: 'bytes',
    queries: [['max by (pod) (process_resident_memory_bytes)', '{{pod}}']],
  },
  {
    title: 'Delay of the event loop (99 %)',
    unit: 's',
    // Less the tenth of a second between two looks.
    queries: [['clamp_min(max by (pod) (nodejs_eventloop_lag_p99_seconds) - 0.1, 0)', '{{pod}}']],
  },
  {
    title: 'Pods that are not ready',
    unit: 'short',
    queries: [['min by (pod) (daogou_ready) == 0', '{{pod}}']],
  },
];

const WIDTH = 12;
const HEIGHT = 8;

/** The dashboard as Grafana reads it. */
export function dashboard(): object {
  const datasource = { type: 'prometheus', uid: '${datasource}' };
  return {
    uid: 'daogou',
    title: 'Daogou',
    tags: ['daogou'],
    timezone: 'browser',
    schemaVersion: 39,
    refresh: '30s',
    time: { from: 'now-3h', to: 'now' },
    templating: { list: [{ name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' }] },
    panels: panels.map(({ title, unit, queries }, index) => ({
      id: index + 1,
      type: 'timeseries',
      title,
      datasource,
      gridPos: { x: (index % 2) * WIDTH, y: Math.floor(index / 2) * HEIGHT, w: WIDTH, h: HEIGHT },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
      targets: queries.map(([expr, legendFormat], query) => ({
        refId: String.fromCharCode('A'.charCodeAt(0) + query),
        datasource,
        expr,
        legendFormat,
      })),
    })),
  };
}
