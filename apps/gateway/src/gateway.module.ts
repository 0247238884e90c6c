// Wires the gateway: identity, routes, docs, health. It owns no data.
import { Module } from '@nestjs/common';
import { AgentCatalog } from './agents/agent-catalog.js';
import { AgentTools } from './agents/agent-tools.js';
import { AssistantForAgents } from './agents/assistant-for-agents.js';
import { FeedsController } from './agents/feeds.controller.js';
import { ProductFeeds } from './agents/product-feeds.js';
import { UcpController } from './agents/ucp.controller.js';
import { McpController } from './agents/mcp.controller.js';
import { CarriersController } from './carriers/carriers.controller.js';
import { ChannelsController } from './channels/channels.controller.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { Conversations } from './conversations/conversations.js';
import { DemoController } from './conversations/demo.controller.js';
import { DemoTokens } from './conversations/demo-tokens.js';
import { AgentAccess } from './desk/agent-access.js';
import { AgentAccessConfig } from './desk/agent-access.config.js';
import { AgentSessions } from './desk/agent-sessions.js';
import { DemoAgentsController } from './desk/demo-agents.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskLiveController } from './desk/desk-live.controller.js';
import { DeskStreams } from './desk/desk-streams.js';
import { IdentityProvider } from './desk/identity-provider.js';
import { SignInController } from './desk/sign-in.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { PageController } from './docs/page.controller.js';
import { GatewayConfig } from './gateway.config.js';
import { Origins } from './http/origins.js';
import { RequestsInHand } from './http/requests-in-hand.js';
import { RouteGuard } from './http/route.guard.js';
import { Identity } from './identity/identity.js';
import { InsightsController } from './insights/insights.controller.js';
import { LearningController } from './learning/learning.controller.js';
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
    ChannelsController,
    McpController,
    UcpController,
    FeedsController,
    DeskController,
    DeskLiveController,
    SignInController,
    InsightsController,
    LearningController,
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
    AgentSessions,
    AgentAccess,
    IdentityProvider,
    DeskStreams,
    Origins,
    RequestsInHand,
    RouteGuard,
    Conversations,
    LiveConversations,
    Storefront,
    ProductFeeds,
    AgentCatalog,
    AssistantForAgents,
    AgentTools,
  ],
})
export class GatewayModule {}
