/** The order in which the first of somebody's companies is the one they act for: the one last chosen, else the first they joined. */
export const chosenFirst = [{ chosenAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'asc' }, { exhibitorId: 'asc' }] as const
