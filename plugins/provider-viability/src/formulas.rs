//! The formulas. Figures that can not be true are refused; where a formula divides by zero, there is no result.

use makebuy_plugin::sdk::finite;

/// The most years that [`dependence_later`] looks ahead.
pub const MOST_YEARS: f64 = 50.0;

/// A number, none, or why the figures can not be true.
pub type Figure = Result<Option<f64>, String>;

/// Altman's Z'' for private and service firms, from the figures of the accounts.
///
/// # Errors
/// If there are no assets, or liabilities below zero.
pub fn altman_z(
    working_capital: f64,
    retained_earnings: f64,
    ebit: f64,
    book_equity: f64,
    total_assets: f64,
    total_liabilities: f64,
) -> Figure {
    if total_assets <= 0.0 {
        return Err(format!("total assets are {total_assets}; they must be above 0"));
    }
    not_below_zero("total liabilities", total_liabilities)?;
    let liquidity = 6.56 * (working_capital / total_assets);
    let age = 3.26 * (retained_earnings / total_assets);
    let earnings = 6.72 * (ebit / total_assets);
    let backing = 1.05 * (book_equity / total_liabilities);
    Ok(finite(liquidity + age + earnings + backing))
}

/// Current assets for each unit of current liabilities.
///
/// # Errors
/// If either is below zero.
pub fn current_ratio(current_assets: f64, current_liabilities: f64) -> Figure {
    not_below_zero("current assets", current_assets)?;
    not_below_zero("current liabilities", current_liabilities)?;
    Ok(quotient(current_assets, current_liabilities))
}

/// Our share of a provider's revenue, in per cent.
///
/// # Errors
/// If either is below zero.
pub fn dependence(our_spend: f64, revenue: f64) -> Figure {
    not_below_zero("our spend", our_spend)?;
    not_below_zero("revenue", revenue)?;
    Ok(quotient(our_spend, revenue).and_then(|share| finite(100.0 * share)))
}

/// Our share of a provider's revenue after some whole years, in per cent.
///
/// # Errors
/// If money is below zero, growth not above -100 %, or the years are out of range.
pub fn dependence_later(our_spend: f64, revenue: f64, our_growth: f64, years: f64) -> Figure {
    not_below_zero("our spend", our_spend)?;
    not_below_zero("revenue", revenue)?;
    if our_growth <= -100.0 {
        return Err(format!("our growth is {our_growth} % a year; it must be above -100"));
    }
    if !(0.0..=MOST_YEARS).contains(&years) {
        return Err(format!("the years are {years}; they must be 0 to {MOST_YEARS}"));
    }
    if revenue == 0.0 {
        return Ok(None);
    }
    let others = (revenue - our_spend).max(0.0);
    let ours = our_spend * power(1.0 + our_growth / 100.0, years);
    Ok(finite(100.0 / (1.0 + others / ours)))
}

/// A power of whole years, by multiplication alone: the same bits on every machine.
fn power(factor: f64, years: f64) -> f64 {
    let (mut result, mut year) = (1.0, 1.0);
    while year <= years {
        result *= factor;
        year += 1.0;
    }
    result
}

fn quotient(one: f64, other: f64) -> Option<f64> {
    if other == 0.0 { None } else { finite(one / other) }
}

fn not_below_zero(what: &str, figure: f64) -> Result<(), String> {
    if figure < 0.0 { Err(format!("{what}: {figure}; it can not be below 0")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(figure: Figure, expected: f64) {
        let found = figure.unwrap().unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    /// The coefficients one at a time, as the literature has them.
    #[test]
    fn each_ratio_has_its_weight() {
        near(altman_z(1.0, 0.0, 0.0, 0.0, 1.0, 1.0), 6.56);
        near(altman_z(0.0, 1.0, 0.0, 0.0, 1.0, 1.0), 3.26);
        near(altman_z(0.0, 0.0, 1.0, 0.0, 1.0, 1.0), 6.72);
        near(altman_z(0.0, 0.0, 0.0, 1.0, 1.0, 1.0), 1.05);
    }

    /// The means of the bankrupt and of the other firms of Altman's sample, with the book value of equity in X4.
    #[test]
    fn the_groups_of_the_sample_lie_in_their_zones() {
        near(altman_z(-6.1, -62.6, -31.8, 49.4, 100.0, 100.0), -4.059_18);
        near(altman_z(41.4, 35.5, 15.4, 268.4, 100.0, 100.0), 7.726_22);
    }

    /// A firm worked by hand: X1 0.3, X2 0.3, X3 0.1, X4 1.5.
    #[test]
    fn a_firm_worked_by_hand() {
        near(altman_z(300.0, 300.0, 100.0, 600.0, 1_000.0, 400.0), 5.193);
    }

    #[test]
    fn accounts_that_can_not_be_true_are_refused() {
        let refused = |figure: Figure| figure.unwrap_err();
        assert_eq!(refused(altman_z(0.0, 0.0, 0.0, 0.0, 0.0, 1.0)), "total assets are 0; they must be above 0");
        assert_eq!(refused(altman_z(0.0, 0.0, 0.0, 0.0, 1.0, -1.0)), "total liabilities: -1; it can not be below 0");
        assert_eq!(refused(current_ratio(-1.0, 1.0)), "current assets: -1; it can not be below 0");
        assert_eq!(refused(current_ratio(1.0, -1.0)), "current liabilities: -1; it can not be below 0");
        assert_eq!(refused(dependence(-1.0, 1.0)), "our spend: -1; it can not be below 0");
        assert_eq!(refused(dependence(1.0, -1.0)), "revenue: -1; it can not be below 0");
        assert_eq!(
            refused(dependence_later(1.0, 1.0, -100.0, 1.0)),
            "our growth is -100 % a year; it must be above -100"
        );
        assert_eq!(refused(dependence_later(1.0, 1.0, 0.0, 51.0)), "the years are 51; they must be 0 to 50");
    }

    #[test]
    fn a_division_by_zero_has_no_result() {
        assert_eq!(altman_z(1.0, 1.0, 1.0, 1.0, 1.0, 0.0), Ok(None));
        assert_eq!(current_ratio(1.0, 0.0), Ok(None));
        assert_eq!(dependence(1.0, 0.0), Ok(None));
        assert_eq!(dependence_later(1.0, 0.0, 0.0, 1.0), Ok(None));
    }

    #[test]
    fn shares_are_in_per_cent() {
        near(current_ratio(150.0, 100.0), 1.5);
        near(dependence(20.0, 100.0), 20.0);
        near(dependence_later(20.0, 100.0, 0.0, 5.0), 20.0);
        near(dependence_later(20.0, 100.0, 100.0, 1.9), 100.0 * 40.0 / 120.0);
        near(dependence_later(20.0, 100.0, 100.0, 2.0), 50.0);
        near(dependence_later(200.0, 100.0, 0.0, 1.0), 100.0);
        near(dependence_later(0.0, 100.0, 10.0, 3.0), 0.0);
    }

    #[test]
    fn it_conforms() {
        makebuy_plugin::conformance::assert_conforms(&crate::plugin());
    }
}
