// The scripted shoppers, in shops that search by OpenSearch: chat finds and names products as with the index in memory.
import { onOpenSearch } from './describe-opensearch.js';

await onOpenSearch('conversations', () => import('../conversations/conversations.spec.js'));
