namespace PolicySearch.Indexing;

/// <summary>What an index is opened for.</summary>
public enum IndexMode
{
    /// <summary>To read; there must be one.</summary>
    Read,

    /// <summary>To read and write; made where there is none.</summary>
    Write,
}
