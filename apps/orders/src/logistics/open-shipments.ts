// Parcels that are still on their way, in SQL: the words of the partial index `shipments_open`.

/** A condition on `shipment.events`. */
export const IS_OPEN = `not jsonb_path_exists(shipment.events, '$[*] ? (@.status == "delivered" || @.status == "returned-to-sender")')`;
