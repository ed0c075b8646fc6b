//! The messages of the report that was there first: the summary, the sections of activities, the appendix, and the page of a
//! pack.

use super::{Variable, messages};
use crate::words::Words;

messages! {
    REPORT:
    // Marks between words
    quoted(text);
    named(option);
    per_cent(number);
    per_cent_answered(number);
    score_range(low, high);

    // Headings
    default_title();
    heading_summary();
    heading_map();
    heading_funnel();
    heading_activities();
    heading_appendix();
    pack_used(title, version);

    // What to do with an activity
    act_now();
    keep();
    prepare();
    find_out();
    no_way_left();

    // The whole report in one sentence
    answer_none();
    answer_some(total, clauses);
    clause_go(count, total);
    clause_stay(count, total);
    clause_prepare(count, total);
    clause_open(count, total);
    clause_impossible(count, total);

    // A verdict in few words
    undecided();
    undecided_explained();
    nothing_apart();
    no_option();
    no_rival();
    no_provider();
    no_provider_named();
    toss_up(rival);
    ahead(points, rival);
    more(count);
    more_in_sections(count);
    standing_firm();
    standing_not_yet();
    standing_open();
    standing_impossible();
    meaning_firm();
    meaning_not_yet();
    meaning_open();
    meaning_impossible();

    // What steps and answers do
    unblocks(count);
    question_decides(count);
    question_tips(count);
    number_of(counted, all);
    share_above(found, share, limit);

    // An activity’s section
    sentence_firm();
    sentence_not_yet();
    sentence_open();
    sentence_impossible();
    sentence_toss_up(score, rival);
    sentence_lead(score, points, rival);
    sentence_only_option(score);
    sentence_contenders(options);
    sentence_meanwhile(option);

    // How the options compare
    options_count(count);
    out_none();
    out_all();
    out_some(count);
    bounds_open();
    bounds_closed();
    scores_axis(low, high);
    told_range(range);
    told_out();
    told_may_be_out();
    state_out_by_rule();
    state_out_perhaps_by_rule();
    state_lacks_provider();
    state_out();
    state_may_be_out();
    state_ready();
    state_not_yet();
    state_perhaps_not_yet();

    // Why not the others
    why_out();
    why_may_be_out();
    why_level(score);
    why_behind(score, points);
    why_ahead(score, points);
    why_lacks_provider();
    why_lacks_provider_too();
    why_weakest(criteria, points);
    why_weakest_each(criteria, points);

    // Rules that do not tell the best two options apart
    neutral_rules(options, count, sum);
    the_options();
    neutral_sum(sum, points);
    neutral_within(sum, score);

    // What rules do
    kind_veto();
    kind_exclude();
    kind_lift();
    kind_require();
    kind_weigh();
    kind_duty();
    kind_portfolio();
    status_draft();
    status_deprecated();
    sets_aside();
    lifted();
    may_be_lifted();
    vetoes(options);
    excludes(options);
    requires(options);
    lifts(rules);
    requires_todo(options, todo);
    obliges(options, duty);
    weighs(criterion, effects);
    effect_for(strength, option);
    effect_against(strength, option);
    warns(options, warning);
    warns_above(options, share, warning);

    // Functions of plugins
    functions_failed(count);
    function_failed(function, plugin, fact);
    failed_here(facts);
    plugin_isolated(abi);
    plugin_in_process(abi);

    // Requirements, questions, duties, assumptions
    requirement_unmet();
    requirement_unknown();
    requirement_met();
    requirement_to_check();
    requirements_met(count);
    needed_for(options);
    asked_of_organisation();
    asked_of_provider();
    said_number(range);
    said_level(range);
    stake_decides();
    stake_little();
    questions_more(count);
    duty_unknown();
    duty_to_check();
    other_assumptions(count);

    // Answers
    yes();
    no();
    unknown();
    none_of_them();
    range_numbers(low, high);
    range_levels(low, high);
    origin_assumed();
    origin_derived();
    origin_failed();
    inputs_given();
    inputs_assumed();
    inputs_derived();
    inputs_failed();
    inputs_unknown();

    // The map
    map_title(x, y);
    map_description(x, y, count);
    map_description_unplaced(x, y, count, unplaced);
    map_caption(go, count);
    map_in_quadrant(quadrant, count, all);
    map_on_border(count);
    look_firm();
    look_not_yet();
    look_open();
    look_impossible();
    look_undecided();

    // The funnel
    funnel_caption(total, kept, held, ruled, through, unsure);
    funnel_step(entered, through, unsure, held, kept, ruled);

    // Sources and provenance
    in_en();
    in_fr();
    in_it();
    in_ru();
    in_de();
    in_es();
    in_uk();
    in_other(language);
    direction_up();
    direction_down();
    direction_steady();
    adjustment_off(rule);
    adjustment_weight(criterion, weight);
    adjustment_changed(criterion);
    adjustment_other();
    assumptions_used();
    assumptions_lifted();

    // The method in plain words
    method_answers();
    method_hard_rules();
    method_evidence();
    method_toss_up(points);
    method_standing();
    method_providers();
    method_rounding();
    limit_answers();
    limit_sources();
    limit_weights();
    limit_scores();
    limit_scope();
    limit_in_process(plugins);

    // The page of a pack in the handbook
    page_pack(id, counts);
    page_extends(packs);
    page_toss_up(points);
    page_rules(count);
    page_questions(count);
    page_steps(count);
    page_sources(count);
    page_claims(claims);
    page_heading_options();
    page_heading_criteria();
    page_heading_questions();
    page_heading_rules();
    page_heading_metrics();
    page_heading_functions();
    page_function_of(plugin);
    page_heading_adjustments();
    page_heading_notes();
    page_heading_sources();
    page_about_organisation();
    page_about_activity();
    page_about_provider();
    page_no_step();
    page_id();
    page_uses_provider();
    page_provider_named();
    page_provider_used();
    page_provider_unused();
    page_answer(kind);
    page_gives(kind);
    page_derived(expression);
    page_assumed(value);
    page_flag();
    page_level(values);
    page_choice(values);
    page_set(values);
    page_number();
    page_text();
    page_between(low, high);
    page_at_least(low);
    page_at_most(high);
    page_always();
    page_when(expression);
    page_need(expression);
    page_counter(counter);
    page_adds(qualifier);
    page_measure(metrics);
    page_source(sources);
    page_case_applies(case);
    page_case_silent(case);
    page_case_unmet(case);
    page_case_met(case);
    page_case_warns(case);
    page_case_no_warning(case);
    page_case_verdict(verdict);
    page_case_missing();
    page_cases_in_english();
    page_silent_case_missing();
    page_skip();
}
