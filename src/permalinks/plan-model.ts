import type { KnowledgeModel } from '../model/knowledge-model.ts';
import { currentPages } from './current-pages.ts';
import { planRegister, type PlanOptions, type RegisterPlan } from './plan-register.ts';
import type { PermalinkRegister } from '../addresses/register.ts';

/** The plan of a register for what a model holds today. */
export function planModel(
  model: KnowledgeModel,
  register: Pick<PermalinkRegister, 'pages' | 'redirects'>,
  options: Omit<PlanOptions, 'unread'> = {},
): RegisterPlan {
  return planRegister(register, currentPages(model), { ...options, unread: model.broken });
}
