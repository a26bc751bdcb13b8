//! The scale of the picture: positions of periods and marks, as a share of its width.

use seloste_notice::{Language, Period};

/// Where the longest period ends, in percent of the width. The rest is for the ends of bars.
const LONGEST: f64 = 88.0;

/// A scale is proportional if the longest period is at most this many times the shortest one.
const MAX_PROPORTIONAL: f64 = 12.0;

/// Estimated width of a character of a mark in pixels, and the space between two marks.
const CHAR_WIDTH: f64 = 8.3;
const MARK_GAP: f64 = 8.0;

/// Widths in pixels for which marks are chosen: on a small phone, and beside the names of the rows.
const NARROW: f64 = 230.0;
const WIDE: f64 = 330.0;

/// By how much a text may exceed the scale, in pixels; less than the margin of the page.
const OVERHANG: f64 = 8.0;

/// A scale from zero to the longest period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    longest: f64,
    /// Periods far below this one have proportional lengths, those far above it logarithmic ones.
    bend: Option<f64>,
}

/// A mark on the scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    /// Position in percent.
    pub position: f64,
    /// Text.
    pub text: String,
    /// True if the mark fits also on a small phone.
    pub is_major: bool,
}

impl Scale {
    /// Creates a scale for periods.
    pub(super) fn new(periods: impl Iterator<Item = Period>) -> Self {
        let minutes: Vec<f64> = periods.map(minutes).filter(|length| *length > 0.0).collect();
        let longest = minutes.iter().copied().fold(1.0, f64::max);
        let shortest = minutes.iter().copied().fold(longest, f64::min);
        let bend = (longest > shortest * MAX_PROPORTIONAL).then_some(shortest / 2.0);
        Self { longest, bend }
    }

    /// Returns true unless the positions are proportional to the lengths.
    pub(super) fn is_compressed(&self) -> bool {
        self.bend.is_some()
    }

    /// Returns the position of the end of a period, in percent of the width with one decimal.
    pub(super) fn position(&self, period: Period) -> f64 {
        let length = minutes(period).min(self.longest);
        let share = match self.bend {
            Some(bend) => (length / bend).ln_1p() / (self.longest / bend).ln_1p(),
            None => length / self.longest,
        };
        (share * LONGEST * 10.0).round() / 10.0
    }

    /// Returns the marks, in ascending order, chosen so that their texts do not touch.
    pub(super) fn marks(&self, language: Language) -> Vec<Mark> {
        let mark = |period: &Period| Mark {
            position: self.position(*period),
            text: period.format(language),
            is_major: true,
        };
        let mut marks = if self.is_compressed() {
            let fit = |period: &&Period| minutes(**period) <= self.longest;
            spaced(COMPRESSED_MARKS.iter().filter(fit).map(mark), WIDE)
        } else {
            let multiples = |step| {
                let multiples = (1..).map(move |count| times(step, count));
                multiples.take_while(|period| minutes(*period) <= self.longest)
            };
            let steps = STEPS.into_iter().filter(|step| minutes(*step) * MAX_STEPS >= self.longest);
            let choices: Vec<Vec<Mark>> =
                steps.map(|step| multiples(step).map(|one| mark(&one)).collect()).collect();
            // The last first, so that the length of the scale can be read if there is no room for all.
            let fit = |marks: &Vec<Mark>| spaced(marks.iter().rev().cloned(), WIDE);
            let complete = choices.iter().find(|marks| !marks.is_empty() && fit(marks).len() == marks.len());
            complete.or(choices.first()).map(fit).unwrap_or_default()
        };
        let major = spaced(marks.iter().rev().cloned(), NARROW);
        for mark in &mut marks {
            mark.is_major = major.contains(mark);
        }
        marks
    }
}

/// Marks of a compressed scale, by precedence.
const COMPRESSED_MARKS: [Period; 15] = [
    years(1),
    years(10),
    days(1),
    months(1),
    years(100),
    in_minutes(60),
    years(5),
    months(6),
    days(7),
    years(2),
    years(20),
    years(50),
    months(3),
    in_minutes(10),
    in_minutes(1),
];

/// Distances between the marks of a proportional scale.
const STEPS: [Period; 18] = [
    in_minutes(1),
    in_minutes(10),
    in_minutes(60),
    days(1),
    days(2),
    days(5),
    days(10),
    days(30),
    months(2),
    months(3),
    months(6),
    years(1),
    years(2),
    years(5),
    years(10),
    years(20),
    years(50),
    years(100),
];

/// Maximum number of steps of a proportional scale.
const MAX_STEPS: f64 = 6.0;

const fn years(years: u32) -> Period {
    Period { years, ..Period::ZERO }
}

const fn months(months: u32) -> Period {
    Period { months, ..Period::ZERO }
}

const fn days(days: u32) -> Period {
    Period { days, ..Period::ZERO }
}

const fn in_minutes(minutes: u32) -> Period {
    Period { minutes, ..Period::ZERO }
}

fn times(step: Period, count: u32) -> Period {
    Period {
        years: step.years * count,
        months: step.months * count,
        days: step.days * count,
        minutes: step.minutes * count,
    }
}

fn minutes(period: Period) -> f64 {
    period.approximate_minutes() as f64
}

/// Returns the marks whose texts fit on a scale of this width in pixels, in ascending order. Earlier marks
/// have precedence.
fn spaced(marks: impl Iterator<Item = Mark>, width: f64) -> Vec<Mark> {
    let mut chosen: Vec<Mark> = Vec::new();
    for mark in marks {
        let (start, end) = extent(&mark, width);
        let is_clear = |other: &Mark| {
            let (other_start, other_end) = extent(other, width);
            end + MARK_GAP <= other_start || other_end + MARK_GAP <= start
        };
        if start >= 0.0 && chosen.iter().all(is_clear) {
            chosen.push(mark);
        }
    }
    chosen.sort_by(|one, other| one.position.total_cmp(&other.position));
    chosen
}

fn half_width(text: &str) -> f64 {
    text.chars().count() as f64 * CHAR_WIDTH / 2.0
}

/// Returns the start and the end of a mark's text in pixels.
fn extent(mark: &Mark, width: f64) -> (f64, f64) {
    let half = half_width(&mark.text);
    let center = mark.position / 100.0 * width;
    if mark.is_before() { (center - half * 2.0, center) } else { (center - half, center + half) }
}

impl Mark {
    /// Returns true if the text ends at the position of the mark, because half of it might not fit after it.
    pub(super) fn is_before(&self) -> bool {
        self.position / 100.0 * NARROW + half_width(&self.text) > NARROW + OVERHANG
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scale(periods: &[Period]) -> Scale {
        Scale::new(periods.iter().copied())
    }

    fn texts(marks: &[Mark]) -> Vec<String> {
        marks.iter().map(|mark| mark.text.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn similar_periods_have_proportional_lengths() {
        let scale = scale(&[months(14), months(24)]);
        assert!(!scale.is_compressed());
        assert_eq!(scale.position(months(24)), LONGEST);
        assert_eq!(scale.position(months(12)), LONGEST / 2.0);
        let marks = scale.marks(Language::En);
        assert_eq!(texts(&marks), ["1 year", "2 years"]);
    }

    #[test]
    fn scale_from_days_to_decades_is_compressed() {
        let scale = scale(&[days(30), years(10), years(2)]);
        assert!(scale.is_compressed());
        assert_eq!(texts(&scale.marks(Language::En)), ["1 month", "1 year", "10 years"]);
        assert!(scale.position(days(30)) > 10.0);
    }

    /// Two marks of ten minutes do not fit, and an hour is too long.
    #[test]
    fn a_scale_has_a_mark_if_only_one_fits() {
        let scale = scale(&[in_minutes(27), in_minutes(3)]);
        assert_eq!(texts(&scale.marks(Language::Fi)), ["20 minuuttia"]);
    }

    #[test]
    fn extreme_periods_have_a_scale() {
        for periods in [
            vec![],
            vec![Period::ZERO, Period::ZERO],
            vec![in_minutes(1), years(Period::MAX)],
            vec![years(Period::MAX), years(Period::MAX)],
        ] {
            let scale = scale(&periods);
            for period in periods {
                assert!((0.0..=LONGEST).contains(&scale.position(period)), "{period:?}");
            }
            scale.marks(Language::Fi);
        }
    }

    fn period() -> impl Strategy<Value = Period> {
        prop_oneof![
            (1..90_u32).prop_map(in_minutes),
            (1..400_u32).prop_map(days),
            (1..60_u32).prop_map(months),
            (1..120_u32).prop_map(years),
            (0..3_u32, 0..12_u32, 1..31_u32).prop_map(|(years, months, days)| Period {
                years,
                months,
                days,
                minutes: 0
            }),
        ]
    }

    proptest! {
        #[test]
        fn longer_periods_end_later(periods in prop::collection::vec(period(), 2..40)) {
            let scale = scale(&periods);
            let mut ends: Vec<(u64, f64)> =
                periods.iter().map(|period| (period.approximate_minutes(), scale.position(*period))).collect();
            ends.sort_by_key(|(length, _)| *length);
            prop_assert!(ends.is_sorted_by(|(_, before), (_, after)| before <= after));
            prop_assert!(ends.iter().all(|(_, end)| (0.0..=LONGEST).contains(end)));
            prop_assert_eq!(ends.last().map(|(_, end)| *end), Some(LONGEST));
        }

        #[test]
        fn marks_neither_touch_nor_leave_the_scale(periods in prop::collection::vec(period(), 2..40)) {
            let scale = scale(&periods);
            for language in Language::ALL {
                let marks = scale.marks(language);
                prop_assert!(!marks.is_empty(), "{:?}", periods);
                let major: Vec<Mark> = marks.iter().filter(|mark| mark.is_major).cloned().collect();
                prop_assert!(!major.is_empty());
                for (marks, width) in [(&marks, WIDE), (&major, NARROW)] {
                    let mut free = 0.0;
                    for mark in marks {
                        let (start, end) = extent(mark, width);
                        prop_assert!(start >= free && end <= width + OVERHANG, "{:?}", marks);
                        free = end;
                    }
                }
            }
        }
    }
}
