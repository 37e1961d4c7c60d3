"""Names that reports use: functional classification, units, projects. None is of a real unit."""

from typing import NamedTuple


class Subject(NamedTuple):
    """类, 款, 项 of an item, and whether the item is paid as basic expenditure."""

    kind: str
    group: str
    item: str
    basic: bool


TOWNS = ("青原市", "临溪县", "白石区", "云坪县", "汇川市", "永兴县", "南屏区", "沙岭市")
OFFICES = {
    "农林水": "水利局",
    "交通运输": "交通运输局",
    "教育": "教育局",
    "文化旅游体育与传媒": "文化和旅游局",
    "城乡社区": "城市管理局",
    "一般公共服务": "政府办公室",
}
DOMAINS: dict[str, tuple[tuple[str, str, bool], ...]] = {
    "农林水": (
        ("水利", "行政运行", True),
        ("水利", "一般行政管理事务", False),
        ("水利", "水利工程建设", False),
        ("水利", "防汛", False),
        ("农业农村", "病虫害控制", False),
    ),
    "交通运输": (
        ("公路水路运输", "行政运行", True),
        ("公路水路运输", "公路养护", False),
        ("公路水路运输", "公路建设", False),
        ("公路水路运输", "其他公路水路运输支出", False),
    ),
    "教育": (
        ("教育管理事务", "行政运行", True),
        ("普通教育", "小学教育", False),
        ("普通教育", "初中教育", False),
        ("进修及培训", "培训支出", False),
    ),
    "文化旅游体育与传媒": (
        ("文化和旅游", "行政运行", True),
        ("文化和旅游", "图书馆", False),
        ("文化和旅游", "群众文化", False),
        ("文物", "文物保护", False),
    ),
    "城乡社区": (
        ("城乡社区管理事务", "行政运行", True),
        ("城乡社区管理事务", "城管执法", False),
        ("城乡社区环境卫生", "城乡社区环境卫生", False),
    ),
    "一般公共服务": (
        ("政府办公厅（室）及相关机构事务", "行政运行", True),
        ("政府办公厅（室）及相关机构事务", "一般行政管理事务", False),
        ("政府办公厅（室）及相关机构事务", "机关服务", False),
        ("政府办公厅（室）及相关机构事务", "其他政府办公厅（室）及相关机构事务支出", False),
    ),
}
COMMON = (
    Subject("社会保障和就业", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", basic=True),
    Subject("社会保障和就业", "行政事业单位养老支出", "机关事业单位职业年金缴费支出", basic=True),
    Subject("社会保障和就业", "行政事业单位养老支出", "行政单位离退休", basic=True),
    Subject("卫生健康", "行政事业单位医疗", "行政单位医疗", basic=True),
    Subject("卫生健康", "行政事业单位医疗", "公务员医疗补助", basic=True),
    Subject("住房保障", "住房改革支出", "住房公积金", basic=True),
    Subject("住房保障", "住房改革支出", "购房补贴", basic=True),
)
PROJECTS = ("信息系统运行维护", "办公用房维修改造", "专项业务工作经费", "宣传教育活动", "第三方服务采购")
USES = ("主要领导干部用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "其他用车")
REASONS = ("人员变动", "厉行节约", "项目进度调整", "按实际需要列支", "工作任务增加", "年中追加经费")


def long_name(kind: str) -> str:
    """农林水 to 农林水支出, as reports before 2024 and after write it."""
    return kind if kind.endswith("支出") else f"{kind}支出"
