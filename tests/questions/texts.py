"""Texts that random questions search for."""

WRITTEN = (
    "金 金水 水 花庄 社區 莊社 区 东区 ß ss Ａ ＡＬ a A b alph PH 1 2 \U00020bb7 unit unit1 ni t1 u1 source1 "
    "jin jinsh shui u i h n q js j s hzsq zs zsq huazhuangshequ she uang chongqing zhongq cq qing zq dq dong"
)
WORDS = (
    "金 社区",
    "jin qu",
    "花\u3000社區",
    "alph u 1",
    "jinc jin",
    "chongqing 庆",
    "h j",
    "1 a 2 b 3 c 4 d 5",
    "三 小学",
    "zhong quing",
)
WAYS = (
    "花区 花社 庄区 水花 金花 花社三 三学小 金庄区 三小 第三小 第3小学 三小学 3小 一小 11中 十一中 十一 第 "
    "jinshi jinchng hauzhuang huazhuangsheq chongqng zhonqing huazhungshequ disanxaioxue di3xiao yizhong"
)
SEARCHED = (*WRITTEN.split(), *WAYS.split(), *WORDS, 'a "b"', "", "！")
"""Texts to search for; the last two hold nothing."""
