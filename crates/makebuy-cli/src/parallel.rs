//! Work on several processors.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Does a piece of work for each item and its place, several at a time; the results are in the order of the items. Each
/// thread starts with something of its own.
pub(crate) fn each<S, T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    start: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T, usize) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = || {
        let (mut own, mut done) = (start(), Vec::new());
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { return done };
            done.push((place, work(&mut own, item, place)));
        }
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(items.len())).map(|_| scope.spawn(run)).collect();
        let mut done = run();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

/// How many threads can run at a time.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn results_keep_their_order_on_any_number_of_threads() {
        let items: Vec<usize> = (0..500).collect();
        let expected: Vec<String> = items.iter().map(ToString::to_string).collect();
        for threads in [0, 1, 2, 3, 64] {
            let found = each(&items, threads, || (), |(), item, _| item.to_string());
            assert_eq!(found, expected, "{threads} threads");
        }
        assert_eq!(each(&[], 4, || (), |(), item: &usize, _| *item), Vec::<usize>::new());
    }

    #[test]
    fn what_a_thread_starts_with_stays_with_it() {
        let count = |done: &mut usize, item: &usize, place| {
            *done += 1;
            (*done, *item, place)
        };
        let found = each(&[7; 100], 3, || 0, count);
        assert!(found.iter().enumerate().all(|(at, (_, item, place))| (*item, *place) == (7, at)));
        let firsts = found.iter().filter(|(done, ..)| *done == 1).count();
        assert!((1..=3).contains(&firsts), "{firsts} threads");
    }
}
