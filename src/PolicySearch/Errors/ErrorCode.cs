namespace PolicySearch.Errors;

/// <summary>What can go wrong in a way that a user can mend. Each code has a message in ErrorMessages.resx and ErrorMessages.zh.resx.</summary>
public enum ErrorCode
{
    /// <summary>The file or folder does not exist.</summary>
    NotFound,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>The file is larger than the limit.</summary>
    FileTooLarge,

    /// <summary>The file is neither text nor any format that has a reader.</summary>
    UnknownFormat,

    /// <summary>The text is in no encoding that is known.</summary>
    UnknownEncoding,

    /// <summary>A line of an annotation file is no annotated task.</summary>
    DamagedAnnotation,

    /// <summary>The file claims to be of a format but is damaged.</summary>
    DamagedFile,

    /// <summary>The file could not be opened or read.</summary>
    Unreadable,

    /// <summary>The file was being written all the time that it was read.</summary>
    FileChanges,

    /// <summary>Reading the file met a fault of this program.</summary>
    ProgramFault,

    /// <summary>The file is protected by a password.</summary>
    Encrypted,

    /// <summary>The file is of an old format that has no reader.</summary>
    OldFormat,

    /// <summary>The file holds pictures of pages but no text.</summary>
    NoText,

    /// <summary>An archive unpacks to more than the limits allow.</summary>
    ArchiveTooLarge,

    /// <summary>No column of a data set holds texts.</summary>
    NoTextColumn,

    /// <summary>The document holds no task.</summary>
    NoTasks,

    /// <summary>The index was written by a newer version.</summary>
    NewerIndex,

    /// <summary>The index was written by an older version and is only open for reading.</summary>
    OlderIndex,

    /// <summary>The index is being written by another process.</summary>
    IndexLocked,

    /// <summary>The index file is damaged.</summary>
    DamagedIndex,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The index folder cannot be written.</summary>
    ReadOnlyIndex,

    /// <summary>The address names a kind of store that is not supported.</summary>
    UnsupportedStore,

    /// <summary>The store was deleted or exchanged while it was open.</summary>
    StoreGone,

    /// <summary>The file of API keys is damaged or cannot be read.</summary>
    DamagedKeys,

    /// <summary>There is an API key of that name already.</summary>
    KeyNameTaken,

    /// <summary>There is no API key of that name.</summary>
    UnknownKey,

    /// <summary>The server would be reached from elsewhere without any key.</summary>
    OpenToAll,

    /// <summary>There is no index in the folder.</summary>
    NoIndex,

    /// <summary>A filter names a value that does not exist.</summary>
    UnknownValue,

    /// <summary>A value is outside its permitted range.</summary>
    OutOfRange,

    /// <summary>A query is longer than the longest that is read.</summary>
    QueryTooLong,

    /// <summary>A topic is given with a theme that it does not belong to.</summary>
    TopicOfOtherTheme,

    /// <summary>A theme that has topics is given without one.</summary>
    TopicNeeded,

    /// <summary>A lexicon file holds something that is no term.</summary>
    LexiconTerm,

    /// <summary>A query holds nothing but punctuation, and no text holds that.</summary>
    NothingToSearch,

    /// <summary>A scheme of themes is damaged or incomplete.</summary>
    InvalidScheme,

    /// <summary>A line of a label file is damaged or names an unknown code.</summary>
    InvalidLabel,

    /// <summary>There are too few labels to train or evaluate with.</summary>
    TooFewLabels,

    /// <summary>All labels come from one document, so none can be left out.</summary>
    TooFewDocuments,

    /// <summary>A theme model file is damaged or of another version.</summary>
    InvalidModel,

    /// <summary>The output file cannot be written.</summary>
    Unwritable,

    /// <summary>The file that would be written is there already.</summary>
    FileExists,

    /// <summary>A format that is no text would go to the screen.</summary>
    OutputNeeded,

    /// <summary>There is no task of that key.</summary>
    UnknownTask,

    /// <summary>The catalogue has no indicator of that code.</summary>
    UnknownIndicator,

    /// <summary>There is no document of that key.</summary>
    UnknownDocument,

    /// <summary>The web server cannot listen on the address.</summary>
    CannotListen,
}
