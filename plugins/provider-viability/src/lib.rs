#![doc = include_str!("../README.md")]

pub mod formulas;

makebuy_plugin::export_plugin! {
    name: "provider-viability",
    files: makebuy_plugin::embedded!(),
    functions: [
        /// Altman's Z'' for private and service firms: above 2.60 safe, below 1.10 in distress, between them neither.
        /// 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4, without the constant 3.25 of the variant for emerging markets
        /// (Altman, Hartzell and Peck 1995; Altman 2000 and 2005).
        fn altman_z(
            working_capital: rising number,
            retained_earnings: rising number,
            ebit: rising number,
            book_equity: rising number,
            total_assets: number,
            total_liabilities: number,
        ) -> number = formulas::altman_z;
        /// Current assets for each unit of current liabilities; below 1, bills of a year exceed what can pay them.
        fn current_ratio(current_assets: rising number, current_liabilities: falling number) -> number
            = formulas::current_ratio;
        /// Our share of a provider's yearly revenue, in per cent.
        fn dependence(our_spend: rising number, revenue: falling number) -> number = formulas::dependence;
        /// Our share of a provider's revenue after some years, in per cent, if what we spend grows by so many per cent a
        /// year and its other business stays as it is.
        fn dependence_later(
            our_spend: rising number,
            revenue: falling number,
            our_growth: rising number,
            years: number,
        ) -> number = formulas::dependence_later;
    ]
}
