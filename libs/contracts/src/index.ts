// Every call and event of the house, and the values they are made of.
export * from './catalog.js';
export * from './contracts.js';
export * from './conversation.js';
export * from './define.js';
export * from './dialog.js';
export * from './http.js';
export * from './importing.js';
export * from './inventory.js';
export * from './logistics.js';
export * from './order-actions.js';
export * from './order-routes.js';
export * from './orders.js';
export * from './recommendation-routes.js';
export * from './recommendations.js';
export * from './route.js';
export * from './store-records.js';
export * from './values.js';
