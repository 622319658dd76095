// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrasefinder.h"

#include <algorithm>
#include <numeric>

namespace sendproof {

namespace {

constexpr int root = 0;

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// No word goes on across @p at.
bool isWordEnd(QByteArrayView text, qsizetype at)
{
    return at <= 0 || at >= text.size() || !isWordByte(text[at - 1]) || !isWordByte(text[at]);
}

} // namespace

PhraseFinder::PhraseFinder(QList<Phrase> phrases)
    : m_phrases(std::move(phrases))
    , m_same(static_cast<std::size_t>(m_phrases.size()), -1)
{
    grow();
    linkBack();
}

// In order of their texts, the phrases that share a beginning stand together, so each level of the tree is made from
// runs and the children of a node lie side by side.
void PhraseFinder::grow()
{
    struct Run
    {
        int node, first, last;
        qsizetype depth;
    };
    std::vector<int> order(static_cast<std::size_t>(m_phrases.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto textOf = [&](int at) -> const QByteArray & {
        return m_phrases.at(order[static_cast<std::size_t>(at)]).text;
    };
    std::sort(order.begin(), order.end(), [this](int a, int b) { return m_phrases.at(a).text < m_phrases.at(b).text; });
    m_nodes.assign(1, Node{});
    std::vector<Run> runs{{root, 0, static_cast<int>(order.size()), 0}};
    for (std::size_t next = 0; next < runs.size(); ++next) {
        const Run run = runs[next];
        int at = run.first;
        for (; at < run.last && textOf(at).size() == run.depth; ++at) {
            const int phrase = order[static_cast<std::size_t>(at)];
            m_same[static_cast<std::size_t>(phrase)] = m_nodes[static_cast<std::size_t>(run.node)].phrase;
            m_nodes[static_cast<std::size_t>(run.node)].phrase = phrase;
        }
        m_nodes[static_cast<std::size_t>(run.node)].firstEdge = static_cast<int>(m_edges.size());
        while (at < run.last) {
            const char byte = textOf(at)[run.depth];
            const int first = at;
            while (at < run.last && textOf(at)[run.depth] == byte)
                ++at;
            const int child = static_cast<int>(m_nodes.size());
            m_nodes.push_back({});
            m_edges.push_back({static_cast<uchar>(byte), child});
            ++m_nodes[static_cast<std::size_t>(run.node)].edges;
            runs.push_back({child, first, at, run.depth + 1});
        }
    }
}

int PhraseFinder::childOf(int node, uchar byte) const
{
    if (node == root)
        return m_fromRoot[byte];
    const Node &parent = m_nodes[static_cast<std::size_t>(node)];
    const auto begin = m_edges.begin() + parent.firstEdge;
    const auto end = begin + parent.edges;
    const auto found =
        std::lower_bound(begin, end, byte, [](const Edge &edge, uchar wanted) { return edge.byte < wanted; });
    return found != end && found->byte == byte ? found->to : root;
}

// Nodes are numbered level by level, so what a node falls back to is always finished before it.
void PhraseFinder::linkBack()
{
    const Node top = m_nodes.front();
    for (int i = top.firstEdge; i < top.firstEdge + top.edges; ++i)
        m_fromRoot[m_edges[static_cast<std::size_t>(i)].byte] = m_edges[static_cast<std::size_t>(i)].to;
    for (std::size_t parent = 0; parent < m_nodes.size(); ++parent) {
        const Node node = m_nodes[parent];
        for (int i = node.firstEdge; i < node.firstEdge + node.edges; ++i) {
            const Edge edge = m_edges[static_cast<std::size_t>(i)];
            int back = static_cast<int>(parent);
            int found = root;
            while (back != root && found == root) {
                back = m_nodes[static_cast<std::size_t>(back)].fallBack;
                found = childOf(back, edge.byte);
            }
            Node &child = m_nodes[static_cast<std::size_t>(edge.to)];
            child.fallBack = found;
            const Node &other = m_nodes[static_cast<std::size_t>(found)];
            child.nextEnding = other.phrase >= 0 ? found : other.nextEnding;
        }
    }
}

void PhraseFinder::report(int node, qsizetype end, QByteArrayView text, std::vector<Hit> &hits) const
{
    const Node &state = m_nodes[static_cast<std::size_t>(node)];
    for (int at = state.phrase >= 0 ? node : state.nextEnding; at != root;
         at = m_nodes[static_cast<std::size_t>(at)].nextEnding) {
        for (int i = m_nodes[static_cast<std::size_t>(at)].phrase; i >= 0; i = m_same[static_cast<std::size_t>(i)]) {
            const Phrase &phrase = m_phrases.at(i);
            const qsizetype begin = end - phrase.text.size();
            if ((phrase.isOpenLeft || isWordEnd(text, begin)) && (phrase.isOpenRight || isWordEnd(text, end)))
                hits.push_back({i, begin, end});
        }
    }
}

std::vector<PhraseFinder::Hit> PhraseFinder::find(QByteArrayView text, qsizetype *steps) const
{
    std::vector<Hit> hits;
    if (m_nodes.empty())
        return hits;
    qsizetype moves = 0;
    int node = root;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar byte = static_cast<uchar>(text[i]);
        int next = childOf(node, byte);
        for (++moves; next == root && node != root; ++moves) {
            node = m_nodes[static_cast<std::size_t>(node)].fallBack;
            next = childOf(node, byte);
        }
        node = next;
        if (node != root)
            report(node, i + 1, text, hits);
    }
    if (steps)
        *steps += moves;
    return hits;
}

} // namespace sendproof
