"""Keys that can be read: the words of a name that say what it is in English, the rest in pinyin.

>>> slug("扎兰屯市正阳办永安社区")
'zhalantun-zhengyangban-yongan-community'
"""

import re

from graph.datatypes.pinyin import spellings

_WORDS = {
    "牛市口": "niushikou",
    "区域化": "quyuhua",
    "居委会": "residents-committee",
    "有限责任公司": "company",
    "股份有限公司": "company",
    "联合党支部": "joint-branch",
    "支部委员会": "branch",
    "党群服务中心": "service-center",
    "党群服务站": "service-station",
    "人民政府": "government",
    "人民医院": "people-hospital",
    "党建联盟": "alliance",
    "志愿服务": "volunteering",
    "有限公司": "company",
    "党支部": "branch",
    "党总支": "general-branch",
    "党工委": "working-committee",
    "大工委": "working-committee",
    "大党委": "committee",
    "委员会": "committee",
    "检察院": "procuratorate",
    "派出所": "police-station",
    "幼儿园": "kindergarten",
    "办事处": "office",
    "公益集市": "charity-fair",
    "公益市集": "charity-fair",
    "社居委": "residents-committee",
    "社区": "community",
    "居委": "residents-committee",
    "街道": "street",
    "支部": "branch",
    "党委": "committee",
    "工委": "working-committee",
    "医院": "hospital",
    "大学": "university",
    "学院": "college",
    "小学": "primary-school",
    "中学": "middle-school",
    "学校": "school",
    "银行": "bank",
    "支行": "subbranch",
    "法院": "court",
    "中心": "center",
    "公司": "company",
    "集团": "group",
    "项目": "project",
    "广场": "square",
    "小区": "estate",
    "联盟": "alliance",
    "日报": "daily",
    "晚报": "evening-news",
    "城市": "city",
    "市场": "market",
    "市政": "municipal",
    "区委": "district-committee",
    "市委": "city-committee",
    "区域": "quyu",
    "片区": "pianqu",
    "二区": "erqu",
    "镇海": "zhenhai",
    "涉村": "shecun",
    "新村": "xincun",
    "农村": "nongcun",
    "化村": "huacun",
    "市北": "shibei",
    "市容": "shirong",
    "局": "bureau",
    "镇": "town",
    "乡": "township",
    "村": "village",
    "市": "",
    "区": "",
    "县": "",
}
"""Longer words come first. What only says that a name is that of a place has no word of its own; where the same
character does not say so, the word around it is here.
"""

_PART = re.compile("|".join(_WORDS) + r"|[0-9A-Za-z]+|.", re.DOTALL)


def slug(name: str) -> str:
    """The key of a name: letters, digits and hyphens."""
    readings, parts, run = spellings(name)[0] if not name.isascii() else tuple(name), [], ""
    for match in _PART.finditer(name):
        text = match.group()
        if text in _WORDS or not text.isalnum():
            parts += [run, _WORDS.get(text, "")]
            run = ""
        else:
            run += "".join(readings[match.start() : match.end()]).lower()
    return "-".join(part for part in (*parts, run) if part)
