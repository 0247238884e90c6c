// A process with nothing but a Fastify route: the floor under an HTTP answer. It tells its parent its port, and ends with it.
import fastify from 'fastify';

const server = fastify();
server.post('/', () => ({ replies: [{ text: 'a constant' }] }));
await server.listen({ host: '127.0.0.1', port: 0 });
const address = server.server.address();
process.send?.(typeof address === 'object' ? address?.port : undefined);
process.on('disconnect', () => {
  process.exit();
});
