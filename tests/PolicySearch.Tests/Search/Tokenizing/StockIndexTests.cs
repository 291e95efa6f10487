using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicySearch.Language;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Tests.Search.Tokenizing;

/// <summary>Lucene's own writer takes the token streams, and its own checker finds the index clean.</summary>
public class StockIndexTests
{
    private static readonly string[] Texts =
    [
        "深化放管服改革,新建5g基站120个。\u0001优化营商环境\u0001市发展改革委", "推进𬭚钢产业链发展!\n分两期实施", "", "站",
    ];

    [Fact]
    public void Stock_Lucene_writes_and_checks_the_fields()
    {
        using var directory = new RAMDirectory();
        Write(directory);

        var status = new CheckIndex(directory).DoCheckIndex();

        status.Clean.ShouldBeTrue();
        status.SegmentInfos.Count.ShouldBe(2);
    }

    [Fact]
    public void A_phrase_of_pairs_finds_a_term_where_it_stands()
    {
        using var directory = new RAMDirectory();
        Write(directory);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);

        Hits([('放', '管', 0), ('管', '服', 1)]).ShouldBe(1);
        Hits([(0x2CB5A, '钢', 0), ('钢', '产', 2)]).ShouldBe(1); // two positions for one character
        Hits([('革', '市', 0)]).ShouldBe(0); // never across a break
        searcher.Search(new TermQuery(new Term(TaskAnalyzer.Words, "放管服")), 10).TotalHits.ShouldBe(1);

        int Hits((int First, int Second, int At)[] pairs)
        {
            var phrase = new PhraseQuery();
            foreach (var (first, second, at) in pairs)
                phrase.Add(new Term(TaskAnalyzer.Pairs, PairTerm.Of(first, second)), at);
            return searcher.Search(phrase, 10).TotalHits;
        }
    }

    private static void Write(RAMDirectory directory)
    {
        var words = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new TaskAnalyzer(SmartCnSegmenter.Default)));
        foreach (var text in Texts)
        {
            writer.AddDocument([new TextField(TaskAnalyzer.Pairs, text, Field.Store.NO), new Field(TaskAnalyzer.Words, text, words)]);
            if (text.Length == 0)
                writer.Commit();
        }

        writer.Commit();
    }
}
