export const warehouseTypes = ['central', 'regional', 'zonal', 'field'] as const
export type WarehouseType = (typeof warehouseTypes)[number]
