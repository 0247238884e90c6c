// What each service reads from its environment beside what all of them do.
import { catalogConfig } from '../../apps/catalog/src/catalog.config.js';
import { channelsConfig } from '../../apps/channels/src/channels.config.js';
import { deskConfig } from '../../apps/desk/src/desk.config.js';
import { conversationConfig } from '../../apps/dialog/src/conversation/conversation.config.js';
import { languageModelConfig } from '../../apps/dialog/src/language-model/language-model.config.js';
import { insightsConfig } from '../../apps/insights/src/insights.config.js';
import { agentAccessConfig } from '../../apps/gateway/src/desk/agent-access.config.js';
import { learningConfig } from '../../apps/learning/src/learning.config.js';
import { gatewayConfig } from '../../apps/gateway/src/gateway.config.js';
import { recommendationsConfig } from '../../apps/recommendations/src/recommendations.config.js';
import { ordersConfig } from '../../apps/orders/src/orders.config.js';

/** Names of variables by service. */
export const readBy: Readonly<Record<string, readonly string[]>> = {
  gateway: [...Object.keys(gatewayConfig.shape), ...Object.keys(agentAccessConfig.shape)],
  dialog: [...Object.keys(conversationConfig.shape), ...Object.keys(languageModelConfig.shape)],
  catalog: Object.keys(catalogConfig.shape),
  orders: Object.keys(ordersConfig.shape),
  recommendations: Object.keys(recommendationsConfig.shape),
  desk: Object.keys(deskConfig.shape),
  channels: Object.keys(channelsConfig.shape),
  insights: Object.keys(insightsConfig.shape),
  learning: Object.keys(learningConfig.shape),
};
