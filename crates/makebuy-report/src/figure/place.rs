//! Finds room for the marks of a map, so that none hides another.

use super::axis::count;
use std::collections::{BTreeMap, BTreeSet};

/// A point in a figure.
pub(crate) type Point = (f64, f64);

/// Where a mark wants to be, and how far it may stray from there, right or left and up or down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) at: Point,
    pub(crate) room: Point,
}

/// Distances between marks that are tried, the widest first. Marks of the last may touch.
const PITCHES: [f64; 10] = [34.0, 30.0, 26.0, 22.0, 19.0, 16.0, 13.0, 10.0, 7.0, 5.0];

/// Places marks that share a few spots, such as the cells of a table, in blocks around their spots. Rooms of different
/// spots must not overlap. Gives the distance between marks too.
pub(crate) fn in_blocks(wishes: &[Wish]) -> (f64, Vec<Point>) {
    let mut spots: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (at, wish) in wishes.iter().enumerate() {
        spots.entry(spot(wish.at)).or_default().push(at);
    }
    let fits = |pitch: f64| {
        spots.values().all(|members| first(wishes, members).is_none_or(|w| fit(w, pitch) >= members.len()))
    };
    let pitch = PITCHES.into_iter().find(|pitch| fits(*pitch)).unwrap_or(4.0);
    let mut points = vec![(0.0, 0.0); wishes.len()];
    for members in spots.values() {
        let Some(wish) = first(wishes, members) else { continue };
        for (at, point) in members.iter().zip(block(wish, members.len(), pitch)) {
            if let Some(place) = points.get_mut(*at) {
                *place = point;
            }
        }
    }
    (pitch, points)
}

fn first<'a>(wishes: &'a [Wish], members: &[usize]) -> Option<&'a Wish> {
    members.first().and_then(|at| wishes.get(*at))
}

/// A spot to a tenth of a unit.
#[expect(clippy::cast_possible_truncation, reason = "coordinates of a figure are small")]
fn spot(at: Point) -> (i64, i64) {
    ((at.0 * 10.0).round() as i64, (at.1 * 10.0).round() as i64)
}

/// How many marks fit a room side by side, and how many above each other.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rooms are small and not negative")]
fn rows_and_columns(room: Point, pitch: f64) -> (usize, usize) {
    let along = |half: f64| ((2.0 * half / pitch).floor().max(1.0)) as usize;
    (along(room.1), along(room.0))
}

fn fit(wish: &Wish, pitch: f64) -> usize {
    let (rows, columns) = rows_and_columns(wish.room, pitch);
    rows * columns
}

/// Points of a block around a spot, row by row, as square as its room lets it be.
fn block(wish: &Wish, marks: usize, pitch: f64) -> Vec<Point> {
    let (rows, columns) = rows_and_columns(wish.room, pitch);
    let square = (1..=columns).find(|c| c * c >= marks).unwrap_or(columns);
    let columns = square.max(marks.div_ceil(rows)).max(1);
    let lines = marks.div_ceil(columns);
    (0..marks)
        .map(|mark| {
            let (line, place) = (mark / columns, mark % columns);
            let in_line = if line + 1 == lines { marks - line * columns } else { columns };
            let x = wish.at.0 + (count(place) - (count(in_line) - 1.0) / 2.0) * pitch;
            let y = wish.at.1 + (count(line) - (count(lines) - 1.0) / 2.0) * pitch;
            (x, y)
        })
        .collect()
}

/// Places marks that may want to be anywhere, each at the nearest free site of a grid over the figure.
pub(crate) fn on_grid(wishes: &[Wish], size: Point) -> (f64, Vec<Point>) {
    let sparse = |pitch: &f64| count(wishes.len()) * pitch * pitch * 6.0 <= size.0 * size.1;
    let pitch = PITCHES.into_iter().find(sparse).unwrap_or(4.0);
    let mut taken = BTreeSet::new();
    let points = wishes.iter().map(|wish| {
        let site = free_site(spot((wish.at.0 / pitch / 10.0, wish.at.1 / pitch / 10.0)), &taken);
        taken.insert(site);
        (coordinate(site.0) * pitch, coordinate(site.1) * pitch)
    });
    (pitch, points.collect())
}

/// The nearest free site, ring by ring.
fn free_site(wanted: (i64, i64), taken: &BTreeSet<(i64, i64)>) -> (i64, i64) {
    let mut ring = 0_i64;
    loop {
        let side = -ring..=ring;
        let sites = side.clone().flat_map(|dy| side.clone().map(move |dx| (dx, dy)));
        let on_ring = sites.filter(|(dx, dy)| dx.abs().max(dy.abs()) == ring);
        let free = on_ring.filter(|(dx, dy)| !taken.contains(&(wanted.0 + dx, wanted.1 + dy)));
        if let Some((dx, dy)) = free.min_by_key(|(dx, dy)| dx * dx + dy * dy) {
            return (wanted.0 + dx, wanted.1 + dy);
        }
        ring += 1;
    }
}

#[expect(clippy::cast_precision_loss, reason = "coordinates of a figure are small")]
fn coordinate(site: i64) -> f64 {
    site as f64
}

#[cfg(test)]
mod tests {
    use super::{Point, Wish, in_blocks, on_grid};

    fn nearest(points: &[Point]) -> f64 {
        let mut least = f64::INFINITY;
        for (at, a) in points.iter().enumerate() {
            for b in &points[at + 1..] {
                least = least.min((a.0 - b.0).hypot(a.1 - b.1));
            }
        }
        least
    }

    #[test]
    fn sixty_marks_in_one_cell_do_not_touch() {
        let wish = Wish { at: (100.0, 100.0), room: (60.0, 45.0) };
        let (pitch, points) = in_blocks(&[wish; 60]);
        assert!(pitch >= 10.0, "{pitch}");
        assert!(nearest(&points) >= pitch - 1e-9);
        assert!(points.iter().all(|p| (p.0 - 100.0).abs() <= 60.0 && (p.1 - 100.0).abs() <= 45.0));
    }

    #[test]
    fn marks_on_a_grid_do_not_touch() {
        let wishes: Vec<Wish> =
            (0..60).map(|i| Wish { at: (f64::from(i % 7) * 9.0, 50.0), room: (0.0, 0.0) }).collect();
        let (pitch, points) = on_grid(&wishes, (600.0, 400.0));
        assert!(nearest(&points) >= pitch - 1e-9);
    }
}
