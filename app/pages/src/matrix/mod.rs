//! A table whose columns of a few names have a mark for each name: a matrix where there is room, and a list of
//! names below the heading of each row where there is none.

use seloste_outline::{Cell, Phrase, Table, TextRun};
use yew::{Html, classes, html};

use crate::block::{lang, lines, phrase};

pub(crate) const CSS: &str = include_str!("style.css");

/// Estimated widths in rem: the heading of a row, a column of marks, a column of text, and the heading of several
/// columns of marks.
const HEADING: usize = 10;
const MARK: usize = 2;
const TEXT: usize = 7;
const GROUP: usize = 6;

/// Widths in rem from which on a table is a matrix, by class.
const WIDTHS: [(usize, &str); 4] =
    [(20, "matrix--20"), (28, "matrix--28"), (36, "matrix--36"), (48, "matrix--48")];

/// Renders the table.
pub(crate) fn matrix(table: &Table) -> Html {
    let marked = table.head.iter().skip(1).zip(&table.marked);
    let texts = table.head.iter().skip(1 + table.marked.len());
    html! {
        <div class={classes!("table-frame", "matrix", width_class(table))} role="region" aria-label={table.caption.clone()} tabindex="0">
            <table role="table">
                <caption>{ table.caption.clone() }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for table.head.first().map(|label| html! { <th scope="col" role="columnheader" rowspan="2">{ *label }</th> }) }
                        { for marked.map(|(label, names)| html! {
                            <th scope="colgroup" role="columnheader" colspan={names.len().to_string()}>{ *label }</th>
                        }) }
                        { for texts.map(|label| html! { <th scope="col" role="columnheader" rowspan="2">{ *label }</th> }) }
                    </tr>
                    <tr role="row">
                        { for table.marked.iter().flatten().map(|name| html! {
                            <th scope="col" role="columnheader" class="matrix__name"><span lang={lang(name.language)}>{ name.text.clone() }</span></th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for table.rows.iter().map(|cells| row(table, cells)) }</tbody>
            </table>
        </div>
    }
}

/// Returns the class of the smallest width that the matrix fits into; none if it fits nowhere.
fn width_class(table: &Table) -> Option<&'static str> {
    let marks: usize = table.marked.iter().map(|names| (MARK * names.len()).max(GROUP)).sum();
    let texts = table.head.len().saturating_sub(1 + table.marked.len());
    let width = HEADING + marks + TEXT * texts;
    WIDTHS.into_iter().find(|(limit, _)| width <= *limit).map(|(_, class)| class)
}

fn row(table: &Table, cells: &[Cell]) -> Html {
    let Some((first, rest)) = cells.split_first() else { return Html::default() };
    let columns = table.head.iter().skip(1).zip(rest).enumerate();
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ lines(first) }</th>
            { for columns.map(|(index, (label, cell))| match table.marked.get(index) {
                Some(names) => marks(label, names, cell),
                None => text(label, cell),
            }) }
        </tr>
    }
}

/// Renders the cells of one column of the table: one per name, empty or with the name.
fn marks(label: &'static str, names: &[Phrase], cell: &Cell) -> Html {
    let is_named = |name: &Phrase| {
        cell.iter().any(|runs| matches!(runs.as_slice(), [TextRun::Text(phrase)] if phrase == name))
    };
    let first = names.iter().position(is_named);
    let last = names.iter().rposition(is_named);
    names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            if !is_named(name) {
                return html! { <td role="cell"></td> };
            }
            let end = (last == Some(index)).then_some("matrix__mark--last");
            html! {
                <td role="cell" class={classes!("matrix__mark", end)} data-label={(first == Some(index)).then_some(label)}>
                    <span>{ phrase(name) }</span>
                </td>
            }
        })
        .collect()
}

fn text(label: &'static str, cell: &Cell) -> Html {
    if cell.is_empty() {
        return html! { <td role="cell"></td> };
    }
    html! { <td role="cell" class="matrix__text" data-label={label}>{ lines(cell) }</td> }
}
