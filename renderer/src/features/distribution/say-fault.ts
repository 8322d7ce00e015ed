import { isMissing, type SayFault } from '../../ui/form/fault/say-fault.ts'

/** What a form of a distribution says of its fields; undefined for what the common sentences say as well. */
export const sayDistributionFault: SayFault = (fault, path, say) => {
  if (path === 'lines' && isMissing(fault)) return say('distribution:plan.needsGoods')
  return isMissing(fault) ? say('distribution:needed') : undefined
}
