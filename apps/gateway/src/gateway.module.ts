// Wires the gateway: identity, routes, docs, health. It owns no data.
import { Module } from '@nestjs/common';
import { CarriersController } from './carriers/carriers.controller.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { Conversations } from './conversations/conversations.js';
import { DemoController } from './conversations/demo.controller.js';
import { DemoTokens } from './conversations/demo-tokens.js';
import { AgentAccess } from './desk/agent-access.js';
import { AgentAccessConfig } from './desk/agent-access.config.js';
import { DemoAgentsController } from './desk/demo-agents.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskLiveController } from './desk/desk-live.controller.js';
import { DeskStreams } from './desk/desk-streams.js';
import { DocsController } from './docs/docs.controller.js';
import { PageController } from './docs/page.controller.js';
import { GatewayConfig } from './gateway.config.js';
import { RequestsInHand } from './http/requests-in-hand.js';
import { RouteGuard } from './http/route.guard.js';
import { Identity } from './identity/identity.js';
import { InsightsController } from './insights/insights.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveConversations } from './live/live-conversations.js';
import { OrderActionsController } from './orders/order-actions.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { StockSubscriptionsController } from './orders/stock-subscriptions.controller.js';
import { RecommendationsController } from './storefront/recommendations.controller.js';
import { StorefrontController } from './storefront/storefront.controller.js';
import { Storefront } from './storefront/storefront.js';

export { gatewayConfig, trustedProxiesOf } from './gateway.config.js';
export { configureGateway } from './gateway.http.js';

/** The chat gateway. */
@Module({
  controllers: [
    ConversationsController,
    LiveController,
    StorefrontController,
    RecommendationsController,
    OrdersController,
    OrderActionsController,
    StockSubscriptionsController,
    CarriersController,
    DeskController,
    DeskLiveController,
    InsightsController,
    DemoController,
    DemoAgentsController,
    DocsController,
    PageController,
  ],
  providers: [
    GatewayConfig,
    DemoTokens,
    Identity,
    AgentAccessConfig,
    AgentAccess,
    DeskStreams,
    RequestsInHand,
    RouteGuard,
    Conversations,
    LiveConversations,
    Storefront,
  ],
})
export class GatewayModule {}
