"""Names that sound like those of a district in China and belong to nobody: each begins with 虚构, made-up.

>>> Names(0).name(1, "小学")
'虚构星波小学'
"""

from collections.abc import Mapping

MARK = "虚构"

_FIRST = "云青晨明清雅锦翠瑞祥嘉宏景和安康宁泰永兴华盛丰润泽天海星月松柏竹兰梅桃枫桐荷莲银金玉瑶琼霞虹雪春夏秋冬东南"
_SECOND = "岚禾溪湖湾泉岭峰谷原野林苑园庭台阁亭桥渡津洲岛滩川江河波涛浪帆舟港城堡寨坊里巷街路门关口屏岸堤塘池潭井渠源"
_STEP = 133_481
"""How far apart the words of neighboring numbers are.

It shares no factor with the number of words, so every word comes once before the first comes again.
"""

_GOODS = ("科技", "信息", "建筑", "电子", "能源", "环保", "医药", "农业", "机械", "纺织", "印刷", "新材料", "智能制造")
_SERVICES = ("餐饮", "物流", "文化", "传媒", "教育", "商贸", "设计", "咨询", "旅游", "金融", "健康", "园林", "法律")
INDUSTRIES = (*_GOODS, *_SERVICES)

UNIT_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "GOVERNMENT": ("发展局", "服务局", "执法局"),
    "MANAGEMENT_COMMITTEE": ("园区管委会",),
    "SUBDISTRICT_OFFICE": ("街道办事处",),
    "PUBLIC_INSTITUTION": ("图书馆", "文化馆", "检测中心", "博物馆"),
    "STATE_OWNED_COMPANY": ("投资集团", "水务公司", "公交公司"),
    "ENTERPRISE": ("有限公司", "股份公司", "工作室", "合作社"),
    "SCHOOL": ("小学", "中学", "实验学校"),
    "UNIVERSITY": ("大学", "职业学院"),
    "HOSPITAL": ("医院", "中医院", "卫生服务中心"),
    "SOCIAL_ORGANIZATION": ("社工服务中心", "志愿者协会", "商会", "公益促进会"),
    "MASS_ORGANIZATION": ("工会联合会", "妇女联合会", "青年联合会"),
    "POLICE": ("派出所",),
    "PROPERTY_MANAGEMENT": ("物业服务公司",),
}

PROJECT_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "AGREEMENT": ("共建协议", "结对共建行动"),
    "FUND": ("慈善基金", "社区公益基金"),
    "PLATFORM": ("智慧服务平台", "共享平台"),
    "ACADEMY": ("党建学院", "居民学堂"),
    "FORUM": ("月沟通协商", "邻里议事会"),
    "SERVICE_BRAND": ("居家养老", "四点半课堂", "红色驿站"),
    "SERVICE_SYSTEM": ("志愿服务体系", "便民服务圈"),
    "WORKING_SYSTEM": ("联席会议", "项目认领机制"),
}

ACTIVITY_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "TRAINING": ("培训班",),
    "STUDY": ("学习会", "读书会"),
    "CONSULTATION": ("协商会",),
    "VISIT": ("观摩会",),
    "LECTURE": ("宣讲会",),
    "RENOVATION": ("阵地改造",),
    "RECTIFICATION": ("整顿行动",),
    "JOINT_ACTION": ("清洁家园行动", "义诊行动"),
    "EPIDEMIC_RESPONSE": ("疫情防控行动",),
}

TEAM_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "COMMANDO": ("突击队",),
    "VANGUARD": ("先锋队",),
    "POSTS": ("先锋岗",),
    "TALENT_POOL": ("人才库",),
    "STUDY_GROUP": ("学习组",),
    "VOLUNTEERS": ("志愿服务队",),
}

NEED_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "DEMAND": ("助老需求", "场地需求", "法律服务需求"),
    "WISH": ("微心愿",),
    "PROBLEM": ("停车难题", "漏水难题"),
}

RESOURCE_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "SPACE": ("会议室", "停车场"),
    "EXPERTISE": ("法律顾问资源", "医护资源"),
    "VOLUNTEERS": ("志愿者资源",),
    "COURSE": ("公开课",),
    "GOODS": ("图书捐赠",),
    "FUNDS": ("公益资金",),
}

AUDIENCES = ("老年", "儿童", "青年", "妇女", "残疾人", "新就业群体", "企业", "职工", "退役军人", "居民")
SERVICES = ("助餐", "托管", "义诊", "法律咨询", "政务代办", "就业指导", "图书借阅", "心理疏导", "技能培训", "健身指导")


class Names:
    """Names by number. Different numbers have different words, up to about 150,000; `offset` shifts which ones."""

    def __init__(self, offset: int) -> None:
        self._offset = offset

    def name(self, number: int, suffix: str) -> str:
        """The mark, a word, and what a thing of this kind is called."""
        return f"{MARK}{self._word(number)}{suffix}"

    def _word(self, number: int) -> str:
        """Two characters for the first few thousand numbers, as in real names; three when those are used up."""
        pairs = len(_FIRST) * len(_SECOND)
        third, pair = divmod((number * _STEP + self._offset) % (pairs * len(_FIRST)), pairs)
        first, second = divmod(pair, len(_SECOND))
        word = _FIRST[first] + _SECOND[second]
        return word if number <= pairs else _FIRST[third] + word
