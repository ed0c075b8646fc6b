//! Shapes that tell options apart without colour.

use super::drawing::Point;
use crate::number::coordinate;

/// The outline of the shape with this number, or of a ring, as an SVG path around a point; it fits a circle of about
/// this radius.
pub(crate) fn outline(number: Option<usize>, at: Point, radius: f64) -> String {
    match number.map(|number| number % 7) {
        Some(0) => polygon(&[(-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)], at, radius),
        Some(1) => polygon(&[(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)], at, radius),
        Some(3) => polygon(&[(0.0, -1.15), (1.15, 0.8), (-1.15, 0.8)], at, radius),
        Some(4) => polygon(&[(-1.15, -0.8), (1.15, -0.8), (0.0, 1.15)], at, radius),
        Some(5) => {
            polygon(&[(-0.55, -0.95), (0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0)], at, radius)
        }
        Some(6) => polygon(&[(0.0, -1.1), (1.05, -0.34), (0.65, 0.9), (-0.65, 0.9), (-1.05, -0.34)], at, radius),
        _ => circle(at, radius),
    }
}

fn circle((x, y): Point, radius: f64) -> String {
    let [left, y, r, d] = [x - radius, y, radius, 2.0 * radius].map(coordinate);
    format!("M{left},{y}a{r},{r} 0 1,0 {d},0a{r},{r} 0 1,0 -{d},0z")
}

fn polygon(corners: &[Point], at: Point, radius: f64) -> String {
    let mut path = String::new();
    for (x, y) in corners {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&format!("{},{}", coordinate(at.0 + x * radius), coordinate(at.1 + y * radius)));
    }
    path.push('z');
    path
}
