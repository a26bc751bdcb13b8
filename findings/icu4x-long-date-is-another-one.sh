#!/usr/bin/env bash
# icu_datetime 2.4.0 (ICU4X, crates.io): the field set YMD::long() does not give the long date of CLDR that `Intl` in browsers
# and Node.js gives (dateStyle: 'long'). Estonian lacks the full stop after the day, Irish puts the month first as in the
# United States, Maltese has a comma, and Slovenian writes the first day of a month with two digits. Finnish, German and
# Lithuanian agree.
#
# Guess before the run: both use the long date of CLDR, so all seven languages agree.
# Consequence for a program that writes dates at build time and compares them with `Intl`: give these languages their own
# patterns.
#
# Needs Rust with cargo, and Node.js 20 or later. Compiles about 60 small crates in a temporary folder, in a minute or two.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.1.0"
edition = "2021"

[dependencies]
icu_calendar = "=2.4.0"
icu_datetime = "=2.4.0"
icu_locale_core = "=2.4.0"
TOML
cat > src/main.rs <<'RUST'
use icu_calendar::Gregorian;
use icu_datetime::{fieldsets::YMD, input::Date, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;

fn main() {
    for tag in std::env::args().skip(1) {
        let locale: Locale = tag.parse().unwrap();
        let format = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), YMD::long()).unwrap();
        println!("{}: {}", tag, format.format(&Date::try_new_gregorian(2026, 12, 1).unwrap()));
    }
}
RUST
tags="fi de lt et ga mt sl"
cargo build --quiet
# shellcheck disable=SC2086
./target/debug/probe $tags > icu4x.txt
cat > intl.mjs <<'NODE'
for (const tag of process.argv.slice(2)) {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  console.log(`${tag}: ${format.format(new Date('2026-12-01T00:00:00Z'))}`);
}
NODE
# shellcheck disable=SC2086
node intl.mjs $tags > intl.txt
echo "icu_datetime 2.4.0 | Intl (node $(node --version), ICU $(node -p process.versions.icu))"
paste -d '|' icu4x.txt intl.txt | sed 's/|/ | /'
differing=$({ diff icu4x.txt intl.txt || true; } | sed -n 's/^< \(..\): .*/\1/p' | tr '\n' ' ')
echo "different: $differing"
[[ $differing == "et ga mt sl " ]]
