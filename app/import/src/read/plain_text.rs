//! Reads plain text into fragments, separated by empty lines.

use super::columns;
use crate::blocks::block::{Fragment, SourceLine};

pub(crate) fn fragments(text: &str) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut open: Vec<SourceLine> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if line.trim().is_empty() {
            finish_paragraph(&mut open, &mut fragments);
        } else {
            open.push(SourceLine { text: line.trim_end().to_owned(), number: index + 1 });
        }
    }
    finish_paragraph(&mut open, &mut fragments);
    fragments
}

fn finish_paragraph(open: &mut Vec<SourceLine>, fragments: &mut Vec<Fragment>) {
    if !open.is_empty() {
        fragments.extend(columns::split_columns(std::mem::take(open)));
    }
}
