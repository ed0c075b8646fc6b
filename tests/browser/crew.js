/**
 * Does jobs, some at a time, in their order.
 * @template J, R
 * @param {J[]} jobs
 * @param {(job: J) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of the jobs
 */
export async function all(jobs, hands, work) {
  const results = [];
  let next = 0;
  const hand = async () => {
    while (next < jobs.length) {
      const at = next++;
      results[at] = await work(jobs[at]);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return results;
}
