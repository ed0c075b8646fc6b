//! Shapes that tell options apart without colour.

use crate::number::coordinate;

/// The outline of the shape with this number, as an SVG path around the origin that fits a circle of this radius.
pub(crate) fn outline(number: usize, radius: f64) -> String {
    let r = radius;
    match number % 7 {
        0 => polygon(&[(-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)], r),
        1 => polygon(&[(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)], r),
        2 => circle(r),
        3 => polygon(&[(0.0, -1.35), (1.3, 0.9), (-1.3, 0.9)], r),
        4 => polygon(&[(-1.3, -0.9), (1.3, -0.9), (0.0, 1.35)], r),
        5 => polygon(&[(-0.55, -0.95), (0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0)], r),
        _ => polygon(&[(0.0, -1.1), (1.05, -0.34), (0.65, 0.9), (-0.65, 0.9), (-1.05, -0.34)], r),
    }
}

/// A ring, for what no option is left for.
pub(crate) fn circle(radius: f64) -> String {
    let r = coordinate(radius);
    format!("M-{r},0a{r},{r} 0 1,0 {d},0a{r},{r} 0 1,0 -{d},0z", d = coordinate(2.0 * radius))
}

fn polygon(corners: &[(f64, f64)], radius: f64) -> String {
    let mut path = String::new();
    for (x, y) in corners {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&format!("{},{}", coordinate(x * radius), coordinate(y * radius)));
    }
    path.push('z');
    path
}
