using Lucene.Net.Analysis;

namespace PolicySearch.Search.Tokenizing;

/// <summary>A tokenizer that has its text in memory as a whole: a task is short, and its buffer is used again for the next one.</summary>
internal abstract class WholeTextTokenizer(TextReader reader) : Tokenizer(reader)
{
    private char[] _buffer = new char[1024];
    private int _length;

    /// <summary>The text; it stays until the next <see cref="Reset"/>.</summary>
    protected ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _length = 0;
        while (true)
        {
            if (_length == _buffer.Length)
                Array.Resize(ref _buffer, _length * 2);
            var read = m_input.Read(_buffer, _length, _buffer.Length - _length);
            if (read <= 0)
                return;
            _length += read;
        }
    }
}
