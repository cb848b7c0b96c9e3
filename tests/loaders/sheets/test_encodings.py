"""The encoding of a file is decided for all of it, and asked for where two are likely."""

import pytest

from loaders.sheets.content import ContentError
from loaders.sheets.encodings import EncodingUnclearError, decode

CHINESE = "名称,人数\r\n第一小学,85\r\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"name,pupils\n", "name,pupils\n", "utf-8"),
        (CHINESE.encode(), CHINESE, "utf-8"),
        (CHINESE.encode("utf-8-sig"), CHINESE, "utf-8"),
        (CHINESE.encode("gb18030"), CHINESE, "gb18030"),
        # Each of these is valid UTF-8, too: ҽԺ and ѧУ.
        ("医院".encode("gbk"), "医院", "gb18030"),
        ("学校,医院".encode("gbk"), "学校,医院", "gb18030"),
        # Each of these is valid GB 18030, too.
        ("中国".encode(), "中国", "utf-8"),
        ("Müller,Straße".encode(), "Müller,Straße", "utf-8"),
        ("Привет мир".encode(), "Привет мир", "utf-8"),
        ("𠮷野家,一中".encode("gb18030"), "𠮷野家,一中", "gb18030"),
        (CHINESE.encode("utf-16"), CHINESE, "utf-16-le"),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
        (CHINESE.encode("utf-16-le"), CHINESE, "utf-16-le"),
        (CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
        (b"a,b\x1a", "a,b", "utf-8"),
    ],
)
def test_decides(data: bytes, text: str, encoding: str) -> None:
    assert decode(data, "ledger.csv", None) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "samples"),
    [("é".encode(), ["é", "茅"]), ("校".encode("gbk"), ["У", "校"]), ("小校孝效".encode("gbk"), ["СУТЧ", "小校孝效"])],
)
def test_asks_where_both_are_likely(data: bytes, samples: list[str]) -> None:
    with pytest.raises(EncodingUnclearError, match="the encoding is not clear: it says") as caught:
        decode(data, "ledger.csv", None)
    assert [(reading.encoding, reading.sample) for reading in caught.value.readings] == [
        ("utf-8", samples[0]),
        ("gb18030", samples[1]),
    ]
    assert decode(data, "ledger.csv", "gb18030") == (samples[1], "gb18030")


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (
            "臺灣學校電話".encode("big5"),
            None,
            "the text is not UTF-8, and as GB 18030 it says '籓芖厩.*; save it as UTF-8",
        ),
        (b"a\nb\xff\xff\n", None, r"the text is neither utf-8 \(line 2\) nor gb18030 \(line 2\); save it as UTF-8"),
        (b"a\n\x00\x01", None, "this is no text: it holds bytes of zero; save the table as XLSX"),
        (b"a\nb\x07", None, r"this is no text: line 2 has the control character U\+0007"),
        (b"\xef\xbb\xbf\xff", None, "its first bytes say utf-8, but line 1 is not; save it again"),
        (b"\xff", "utf-8", "line 1 is not utf-8; name another encoding"),
        (b"a", "gb1803", "unknown encoding 'gb1803'; allowed: utf-8, .*; did you mean gb18030"),
    ],
)
def test_refuses(data: bytes, encoding: str | None, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        decode(data, "ledger.csv", encoding)


def test_big5_may_be_named() -> None:
    assert decode("臺灣學校".encode("big5"), "ledger.csv", "Big5") == ("臺灣學校", "big5")
