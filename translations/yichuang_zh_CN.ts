<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="zh_CN">
<context>
    <name>yichuang::ActForm</name>
    <message numerus="yes">
        <source>督办 %n 件</source>
        <translation>
            <numerusform>督办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>理由至少 %n 个字</source>
        <translation>
            <numerusform>理由至少 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>一次最多督办 %n 件，先督办最早到期的；发出后回大厅页再按 F8，督办其余的</source>
        <translation>
            <numerusform>一次最多督办 %n 件，先督办最早到期的；发出后回大厅页再按 F8，督办其余的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件超期或今日到期的办件，用同一个理由逐件督办；还没超期的记为催办</source>
        <translation>
            <numerusform>%n 件超期或今日到期的办件，用同一个理由逐件督办；还没超期的记为催办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerPanel</name>
    <message numerus="yes">
        <source>答复至少写 %n 个字</source>
        <translation>
            <numerusform>答复至少写 %n 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerTable</name>
    <message numerus="yes">
        <source>另有 %n 行，照原样留着</source>
        <translation>
            <numerusform>另有 %n 行，照原样留着</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ArchivePanel</name>
    <message numerus="yes">
        <source>，只列前 %n 个文件</source>
        <translation>
            <numerusform>，只列前 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，内有 %n 个文件</source>
        <translation>
            <numerusform>，内有 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 字节</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AuditDetail</name>
    <message numerus="yes">
        <source>证据链完好，%n 条</source>
        <translation>
            <numerusform>证据链完好，%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AuditSearch</name>
    <message numerus="yes">
        <source>从第一天起 %n 天以内</source>
        <translation>
            <numerusform>从第一天起 %n 天以内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AuditWords</name>
    <message numerus="yes">
        <source>%n 份</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BatchPanel</name>
    <message numerus="yes">
        <source>批量审查 %n 件</source>
        <translation>
            <numerusform>批量审查 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件不能随批：%1</source>
        <translation>
            <numerusform>%n 件不能随批：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1，%n 条不符合</source>
        <translation>
            <numerusform>%1，%n 条不符合</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BodyField</name>
    <message numerus="yes">
        <source>名录里符合“%1”的有 %n 个，按 ↓ 选，回车选用</source>
        <translation>
            <numerusform>名录里符合“%1”的有 %n 个，按 ↓ 选，回车选用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BrowsePage</name>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasePage</name>
    <message numerus="yes">
        <source>窗口告知要改的 %n 处</source>
        <translation>
            <numerusform>窗口告知要改的 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaseRows</name>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>超 %n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 分</source>
        <translation>
            <numerusform>等了 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWords</name>
    <message numerus="yes">
        <source>%n 处要补</source>
        <translation>
            <numerusform>%n 处要补</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处要补，请在 %1前补齐</source>
        <translation>
            <numerusform>%n 处要补，请在 %1前补齐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，剩 %n 工作日</source>
        <translation>
            <numerusform>，剩 %n 工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasesView</name>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 件，往下还有</source>
        <translation>
            <numerusform>已列 %n 件，往下还有</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CheckStep</name>
    <message numerus="yes">
        <source>还有 %n 处要改</source>
        <translation>
            <numerusform>还有 %n 处要改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已传 %n 个文件</source>
        <translation>
            <numerusform>已传 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ClockWords</name>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 年</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultPage</name>
    <message numerus="yes">
        <source>%n 个工作日内答复，短信告诉您</source>
        <translation>
            <numerusform>%n 个工作日内答复，短信告诉您</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CounterPage</name>
    <message numerus="yes">
        <source>已存入 %n 页扫描件</source>
        <translation>
            <numerusform>已存入 %n 页扫描件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1。共 %n 份，请看打印机，再按 Alt L 重打</source>
        <translation>
            <numerusform>%1。共 %n 份，请看打印机，再按 Alt L 重打</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1有 %n 件待领取</source>
        <translation>
            <numerusform>%1有 %n 件待领取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::DashboardView</name>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::DeadlineCard</name>
    <message numerus="yes">
        <source>← → 另 %n 个期限</source>
        <translation>
            <numerusform>← → 另 %n 个期限</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::DeliveryBody</name>
    <message numerus="yes">
        <source>近 %n 小时送达率</source>
        <translation>
            <numerusform>近 %n 小时送达率</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>送达率，有回执 %n 条</source>
        <translation>
            <numerusform>送达率，有回执 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::DonePage</name>
    <message numerus="yes">
        <source>带身份证原件和 %n 份材料到窗口</source>
        <translation>
            <numerusform>带身份证原件和 %n 份材料到窗口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>带 %n 份材料到窗口</source>
        <translation>
            <numerusform>带 %n 份材料到窗口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FigureSheets</name>
    <message numerus="yes">
        <source>以上是前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>以上是前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>以上是前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>以上是前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FigureStrip</name>
    <message numerus="yes">
        <source>到件至调件 %n 件</source>
        <translation>
            <numerusform>到件至调件 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>低分 %n 件待回访</source>
        <translation>
            <numerusform>低分 %n 件待回访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>评价 %n 件</source>
        <translation>
            <numerusform>评价 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FormPanel</name>
    <message numerus="yes">
        <source>%n 处与上次不同</source>
        <translation>
            <numerusform>%n 处与上次不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FormStep</name>
    <message numerus="yes">
        <source>还有 %n 处要改</source>
        <translation>
            <numerusform>还有 %n 处要改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::GuidePage</name>
    <message numerus="yes">
        <source>复印件 %n 份</source>
        <translation>
            <numerusform>复印件 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::HallBoard</name>
    <message numerus="yes">
        <source>%n 小时后开门</source>
        <translation>
            <numerusform>%n 小时后开门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟后开门</source>
        <translation>
            <numerusform>%n 分钟后开门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件今日到期</source>
        <translation>
            <numerusform>%n 件今日到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::HourChart</name>
    <message numerus="yes">
        <source>%1 时 %n 件</source>
        <translation>
            <numerusform>%1 时 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IdentityPanel</name>
    <message numerus="yes">
        <source>其余 %n 项一致</source>
        <translation>
            <numerusform>其余 %n 项一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件，其中 %1 件补正过</source>
        <translation>
            <numerusform>%n 件，其中 %1 件补正过</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::InquiryList</name>
    <message numerus="yes">
        <source>剩 %n 个工作日</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>超期 %n 件</source>
        <translation>
            <numerusform>超期 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IntakePage</name>
    <message numerus="yes">
        <source>必交的材料还有 %n 份没有勾，先勾：%1</source>
        <translation>
            <numerusform>必交的材料还有 %n 份没有勾，先勾：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处要填或勾，先填：%1</source>
        <translation>
            <numerusform>还有 %n 处要填或勾，先填：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemWords</name>
    <message numerus="yes">
        <source>到厅 %n 次</source>
        <translation>
            <numerusform>到厅 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 年</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LateRows</name>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>剩 %n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>超 %n 工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LooksView</name>
    <message numerus="yes">
        <source>请写明看了什么，至少 %n 个字</source>
        <translation>
            <numerusform>请写明看了什么，至少 %n 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialList</name>
    <message numerus="yes">
        <source> 等 %n 个文件</source>
        <translation>
            <numerusform> 等 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialStep</name>
    <message numerus="yes">
        <source>还差 %n 份：%1</source>
        <translation>
            <numerusform>还差 %n 份：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 份，补齐后确认提交</source>
        <translation>
            <numerusform>还差 %n 份，补齐后确认提交</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MendForm</name>
    <message numerus="yes">
        <source>请写明白，至少 %n 个字</source>
        <translation>
            <numerusform>请写明白，至少 %n 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MessagesView</name>
    <message numerus="yes">
        <source>再看 %n 条</source>
        <translation>
            <numerusform>再看 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 条，往下还有</source>
        <translation>
            <numerusform>已列 %n 条，往下还有</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MovedView</name>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 个，往下还有</source>
        <translation>
            <numerusform>已列 %n 个，往下还有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 个，往下没有读到</source>
        <translation>
            <numerusform>已列 %n 个，往下没有读到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::NoticePage</name>
    <message numerus="yes">
        <source>%n 处，</source>
        <translation>
            <numerusform>%n 处，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个问题</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::NumbersView</name>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::OfficePage</name>
    <message numerus="yes">
        <source>已录入，安排了 %n 天</source>
        <translation>
            <numerusform>已录入，安排了 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::OpinionPanel</name>
    <message numerus="yes">
        <source>还有 %n 条审查要点没有结论</source>
        <translation>
            <numerusform>还有 %n 条审查要点没有结论</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PageTab</name>
    <message numerus="yes">
        <source>%1，%n 处变更</source>
        <translation>
            <numerusform>%1，%n 处变更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PaperScanPage</name>
    <message numerus="yes">
        <source>就用这 %n 页</source>
        <translation>
            <numerusform>就用这 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordPage</name>
    <message numerus="yes">
        <source>至少 %n 位</source>
        <translation>
            <numerusform>至少 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PausePanel</name>
    <message numerus="yes">
        <source>原因至少 %n 个字</source>
        <translation>
            <numerusform>原因至少 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>本件已暂停过 %n 次，</source>
        <translation>
            <numerusform>本件已暂停过 %n 次，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>到今天共 %n 个工作日。</source>
        <translation>
            <numerusform>到今天共 %n 个工作日。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PrintPage</name>
    <message numerus="yes">
        <source>已打 %n 次</source>
        <translation>
            <numerusform>已打 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>补打 %n 份</source>
        <translation>
            <numerusform>补打 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>打印 %n 份</source>
        <translation>
            <numerusform>打印 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A4 · 共 %n 页</source>
        <translation>
            <numerusform>A4 · 共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ProgressPage</name>
    <message numerus="yes">
        <source>要补的 %n 处</source>
        <translation>
            <numerusform>要补的 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::QueueWords</name>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>剩 %n 工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewHeader</name>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>超 %n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>剩 %n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>预计再停 %n 工作日，应办结日后移</source>
        <translation>
            <numerusform>预计再停 %n 工作日，应办结日后移</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>应办结日改为 %1，预计再停 %n 工作日</source>
        <translation>
            <numerusform>应办结日改为 %1，预计再停 %n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，已用 %n 日</source>
        <translation>
            <numerusform>，已用 %n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPage</name>
    <message numerus="yes">
        <source>余 %n 条要点没有结论</source>
        <translation>
            <numerusform>余 %n 条要点没有结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>同意 %n 件</source>
        <translation>
            <numerusform>同意 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>暂停计时 %n 个工作日</source>
        <translation>
            <numerusform>暂停计时 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>准予 %n 件</source>
        <translation>
            <numerusform>准予 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPanels</name>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewQueue</name>
    <message numerus="yes">
        <source>已选 %n 件</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewRowDelegate</name>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewWords</name>
    <message numerus="yes">
        <source>原件已核 %n 项</source>
        <translation>
            <numerusform>原件已核 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>申请延期 %n 日</source>
        <translation>
            <numerusform>申请延期 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已延期 %n 日</source>
        <translation>
            <numerusform>已延期 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日内</source>
        <translation>
            <numerusform>%n 个工作日内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>自准予之日起 %n 年</source>
        <translation>
            <numerusform>自准予之日起 %n 年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ScanPage</name>
    <message numerus="yes">
        <source>扫到 %n 页</source>
        <translation>
            <numerusform>扫到 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 页空白，没有留</source>
        <translation>
            <numerusform>另有 %n 页空白，没有留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>一份最多 %n 页</source>
        <translation>
            <numerusform>一份最多 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ServicePanel</name>
    <message numerus="yes">
        <source>还有 %n 处，先填：%1</source>
        <translation>
            <numerusform>还有 %n 处，先填：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SmsMeter</name>
    <message numerus="yes">
        <source>共 %n 字</source>
        <translation>
            <numerusform>共 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::StorePanel</name>
    <message numerus="yes">
        <source>还有 %n 天</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存入，移动了 %n 个时限</source>
        <translation>
            <numerusform>已存入，移动了 %n 个时限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>其中 %n 个提前</source>
        <translation>
            <numerusform>其中 %n 个提前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 个日子不变，不再是暂定</source>
        <translation>
            <numerusform>另有 %n 个日子不变，不再是暂定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>下面是最早的 %n 个</source>
        <translation>
            <numerusform>下面是最早的 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SupervisionPage</name>
    <message numerus="yes">
        <source>已督办 %n 件</source>
        <translation>
            <numerusform>已督办 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>。只有前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>。只有前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>。只有前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>。只有前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementList</name>
    <message numerus="yes">
        <source>其他材料和表格项，%n 条原因</source>
        <translation>
            <numerusform>其他材料和表格项，%n 条原因</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementPage</name>
    <message numerus="yes">
        <source>窗口一次告知 %n 处</source>
        <translation>
            <numerusform>窗口一次告知 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，还有 %n 个工作日</source>
        <translation>
            <numerusform>，还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只需要改这 %n 处，其他内容已保留。不明白可以问窗口</source>
        <translation>
            <numerusform>只需要改这 %n 处，其他内容已保留。不明白可以问窗口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::TopBar</name>
    <message numerus="yes">
        <source>离线 %n 分钟</source>
        <translation>
            <numerusform>离线 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>短信、文书停了 %n 分钟</source>
        <translation>
            <numerusform>短信、文书停了 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ViewerPanel</name>
    <message numerus="yes">
        <source>一共 %n 页</source>
        <translation>
            <numerusform>一共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::WindowTiles</name>
    <message numerus="yes">
        <source>还有 %n 个窗口停用</source>
        <translation>
            <numerusform>还有 %n 个窗口停用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::WorkReturnForm</name>
    <message numerus="yes">
        <source>至少写 %n 个字，每件都看得到</source>
        <translation>
            <numerusform>至少写 %n 个字，每件都看得到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件已交回队列</source>
        <translation>
            <numerusform>%n 件已交回队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>手里 %n 件</source>
        <translation>
            <numerusform>手里 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>草稿 %n 份</source>
        <translation>
            <numerusform>草稿 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>待批延期 %n 件</source>
        <translation>
            <numerusform>待批延期 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>代理 %n 条</source>
        <translation>
            <numerusform>代理 %n 条</numerusform>
        </translation>
    </message>
</context>
</TS>
