//! A table whose columns of a few names have a mark for each name, and whose other columns are lines below
//! each row: a matrix where there is room, and a list of names below the heading of each row where there is
//! none.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;
mod width;

use seloste_notice::Language;
use seloste_outline::{Cell, Phrase, Table, TextRun};
use yew::{Html, classes, html};

use crate::text::{caption, data_label, dir, lang, line, lines, phrase, table_label};

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders the table.
pub(crate) fn matrix(table: &Table) -> Html {
    let marked = table.head.iter().skip(1).zip(&table.marked);
    let class = classes!("table-frame", "matrix", width::class(table));
    let columns = 1 + table.marked.iter().map(Vec::len).sum::<usize>();
    html! {
        <div class={class} role="region" aria-label={table_label(table)} tabindex="0">
            <table>
                <caption>{ caption(table) }</caption>
                // The groups to which `scope` refers.
                <colgroup></colgroup>
                { for table.marked.iter().map(|names| html! {
                    <colgroup span={names.len().to_string()}></colgroup>
                }) }
                <thead>
                    <tr>
                        { for table.head.first().map(|label| html! {
                            <th scope="col" rowspan="2">{ *label }</th>
                        }) }
                        { for marked.map(|(label, names)| html! {
                            <th scope="colgroup" colspan={names.len().to_string()}>{ *label }</th>
                        }) }
                    </tr>
                    <tr>
                        { for table.marked.iter().flatten().map(|name| html! {
                            <th class="matrix__name" scope="col">
                                <span lang={lang(name.language)} dir={dir(name.language)}>{ name.text.clone() }</span>
                            </th>
                        }) }
                    </tr>
                </thead>
                { for table.rows.iter().map(|cells| row(table, cells, columns)) }
            </table>
        </div>
    }
}

/// Renders a row as a group of rows: the marks, and the other columns.
fn row(table: &Table, cells: &[Cell], columns: usize) -> Html {
    let Some((first, rest)) = cells.split_first() else { return Html::default() };
    let columns_of_marks = table.head.iter().skip(1).zip(rest).zip(&table.marked);
    let columns_of_text = table.head.iter().skip(1).zip(rest).skip(table.marked.len());
    let texts: Vec<(&&str, &Cell)> = columns_of_text.filter(|(_, cell)| !cell.is_empty()).collect();
    html! {
        <tbody>
            <tr>
                <th scope="rowgroup">{ lines(first) }</th>
                { for columns_of_marks.map(|((label, cell), names)| marks(label, names, cell, table.language)) }
            </tr>
            if !texts.is_empty() {
                <tr class="matrix__texts">
                    <td colspan={columns.to_string()}>
                        { for texts.into_iter().map(|(label, cell)| text(label, cell, table.language)) }
                    </td>
                </tr>
            }
        </tbody>
    }
}

/// Renders the cells of one column of the table: one per name, empty or with the name.
fn marks(label: &'static str, names: &[Phrase], cell: &Cell, language: Language) -> Html {
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
                return html! { <td></td> };
            }
            let end = (last == Some(index)).then_some("matrix__mark--last");
            html! {
                <td
                    class={classes!("matrix__mark", end)}
                    data-label={(first == Some(index)).then(|| data_label(label, language))}
                ><span>{ phrase(name) }</span></td>
            }
        })
        .collect()
}

fn text(label: &'static str, cell: &Cell, language: Language) -> Html {
    html! {
        <p>
            <span>{ label }{ language.colon() }</span>
            { for cell.iter().enumerate().map(|(index, runs)| html! {
                <>{ if index == 0 { "" } else { language.semicolon() } }{ " " }{ line(runs) }</>
            }) }
        </p>
    }
}
