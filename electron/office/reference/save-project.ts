import { findDonor, findProject, findSameCode, saveProjectRow } from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { type Project, projectRow, toProject } from './records.ts'

/** Adds or changes a project of a donor. */
export async function saveProject(
  call: WriteCall,
  project: Project,
): Promise<Project | ProblemOf<typeof referenceContract.saveProject>> {
  const { tx } = call
  if (project.endsOn < project.startsOn) return { problem: 'ENDS_BEFORE_START' }
  if (!(await findDonor(tx, project.donorId))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'donorId', id: project.donorId } }
  }
  if (await findSameCode(tx, 'project', project.code, project.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'code', value: project.code } }
  }
  const before = await findProject(tx, project.id)
  const row = projectRow(project)
  await saveProjectRow(tx, row)
  const saved = toProject(row)
  call.journal({
    subjects: [{ kind: 'project', id: project.id, label: project.code }],
    before: before && toProject(before),
    after: saved,
  })
  return saved
}
