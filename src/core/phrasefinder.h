// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <array>
#include <vector>

namespace sendproof {

/// Finds many fixed phrases in one text at once, in a time that grows with the text alone (Aho and Corasick, 1975).
class PhraseFinder
{
public:
    /// A phrase stands between the ends of words, but where an end is open: then it may be part of a longer word. Only
    /// ASCII letters and digits make words here; other scripts are found anywhere.
    struct Phrase
    {
        QByteArray text; ///< Not empty
        bool isOpenLeft = false;
        bool isOpenRight = false;
    };
    struct Hit
    {
        int phrase = 0; ///< Index into the phrases
        qsizetype begin = 0;
        qsizetype end = 0; ///< Behind the last byte
    };

    PhraseFinder() = default;
    explicit PhraseFinder(QList<Phrase> phrases);

    /// All hits, by their ends. @p steps, if given, is raised by the moves through the automaton: at most twice the
    /// bytes of @p text, whatever the phrases are.
    std::vector<Hit> find(QByteArrayView text, qsizetype *steps = nullptr) const;

private:
    /// A state of the automaton: a beginning of phrases. Its children stand side by side in m_edges.
    struct Node
    {
        int firstEdge = 0;
        int edges = 0;
        int fallBack = 0;   ///< The longest proper end of this beginning that is itself a beginning
        int phrase = -1;    ///< That ends here; further ones of the same text are chained in m_same
        int nextEnding = 0; ///< The nearest node on the way of fallBack that ends a phrase; 0: none
    };
    struct Edge
    {
        uchar byte = 0;
        int to = 0;
    };

    int childOf(int node, uchar byte) const;
    void grow();
    void linkBack();
    void report(int node, qsizetype end, QByteArrayView text, std::vector<Hit> &hits) const;

    QList<Phrase> m_phrases;
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<int> m_same; ///< For each phrase another one of the same text, or -1
    std::array<int, 256> m_fromRoot{};
};

} // namespace sendproof
