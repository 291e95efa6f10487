namespace PolicySearch.Analysis.Export;

/// <summary>The formats that every list is written in.</summary>
public enum TableFormat
{
    /// <summary>A JSON array of an object a row, with the fixed column names.</summary>
    Json,

    /// <summary>CSV: UTF-8 with a byte order mark, RFC 4180.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>An Apache Parquet file.</summary>
    Parquet,
}
