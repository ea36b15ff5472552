<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>yichuang::AccountFormPage</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>yichuang::AccountPage</name>
    <message>
        <source>我的资料</source>
        <translation>My details</translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>%1（已实名）</source>
        <translation>%1 (verified)</translation>
    </message>
    <message>
        <source>证件 %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>手机 %1</source>
        <translation>Phone %1</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>授权办理什么</source>
        <translation>Authorised to do what</translation>
    </message>
    <message>
        <source>用短信告诉我办理进度</source>
        <translation>Tell me progress by SMS</translation>
    </message>
    <message>
        <source>用电子邮件告诉我办理进度</source>
        <translation>Tell me progress by e-mail</translation>
    </message>
    <message>
        <source>换手机号</source>
        <translation>Change phone</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>注销账号</source>
        <translation>Delete account</translation>
    </message>
    <message>
        <source>资料改好了</source>
        <translation>Your details are saved</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>yichuang::AccountWords</name>
    <message>
        <source>这一项要填</source>
        <translation>Please fill this in</translation>
    </message>
    <message>
        <source>姓名里有不能用的字符，请删掉重填</source>
        <translation>The name has characters that cannot be used. Please type it again</translation>
    </message>
    <message>
        <source>身份证号码不对，请对照证件再看一遍</source>
        <translation>This ID number is not right. Please compare it with the card</translation>
    </message>
    <message>
        <source>通行证号码不对，请对照证件再看一遍</source>
        <translation>This permit number is not right. Please compare it with the permit</translation>
    </message>
    <message>
        <source>护照号码不对，请对照证件再看一遍</source>
        <translation>This passport number is not right. Please compare it with the passport</translation>
    </message>
    <message>
        <source>永久居留证号码不对，请对照证件再看一遍</source>
        <translation>This residence ID number is not right. Please compare it with the card</translation>
    </message>
    <message>
        <source>统一社会信用代码不对，请对照执照再看一遍</source>
        <translation>This credit code is not right. Please compare it with the licence</translation>
    </message>
    <message>
        <source>请选证件种类</source>
        <translation>Please choose the kind of document</translation>
    </message>
    <message>
        <source>手机号是 11 位数字，以 1 开头</source>
        <translation>A mobile number has 11 digits and begins with 1</translation>
    </message>
    <message>
        <source>这个号码收不到短信，请换内地手机号</source>
        <translation>This number gets no SMS. Please use a mainland mobile number</translation>
    </message>
    <message>
        <source>邮箱地址不对，例如 name@163.com</source>
        <translation>This e-mail address is not right. Example: name@163.com</translation>
    </message>
    <message>
        <source>密码里有不能用的字符</source>
        <translation>The password has a character that cannot be used</translation>
    </message>
    <message>
        <source>密码至少 8 位，字母和数字都要有，不要用自己的号码</source>
        <translation>At least 8 characters, letters and digits, not your own numbers</translation>
    </message>
    <message>
        <source>协议有了新版本，请再看一遍</source>
        <translation>There is a new version of the agreement. Please read it again</translation>
    </message>
    <message>
        <source>验证码不对，请看短信再输一次</source>
        <translation>The code is not right. Look at the SMS and type it again</translation>
    </message>
    <message>
        <source>与刷的证件不一致，请对照证件</source>
        <translation>This differs from the card that was read. Please compare</translation>
    </message>
    <message>
        <source>证件核过的姓名，要到窗口改</source>
        <translation>A verified name can only be changed at the counter</translation>
    </message>
    <message>
        <source>这一项填的格式不对</source>
        <translation>This is not in the right form</translation>
    </message>
    <message>
        <source>已经交过，不用再带来</source>
        <translation>Handed in already; it need not be brought</translation>
    </message>
    <message>
        <source>已经注册过，请直接登录</source>
        <translation>Already registered. Please sign in</translation>
    </message>
    <message>
        <source>已经注册过，手机尾号 %1。请直接登录或找回密码</source>
        <translation>Already registered with the phone ending in %1. Sign in or reset the password</translation>
    </message>
    <message>
        <source>不是申请人（企业为法定代表人）申报的号码，请对照证件；申报时写错的，请撤回后重新申请</source>
        <translation>Not the number declared of the applicant (of an enterprise: of its legal representative); compare it with the document. If it was declared wrongly, withdraw and apply again</translation>
    </message>
    <message>
        <source>表里的人都没有申请人申报的号码，请对照证件；申报时写错的，请撤回后重新申请</source>
        <translation>Nobody on the form has the number declared of the applicant; compare it with the document. If it was declared wrongly, withdraw and apply again</translation>
    </message>
    <message>
        <source>两个人填了同一个号码，请对照各自的证件</source>
        <translation>Two people have the same number; compare each with their own document</translation>
    </message>
    <message>
        <source>和旁边的证件号码说的不一样，请对照证件</source>
        <translation>Not what the number beside it says: please check the document</translation>
    </message>
</context>
<context>
    <name>yichuang::ActForm</name>
    <message>
        <source>改派给</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>%1：经办人在队列和办件里看到，理由记入办件过程</source>
        <translation>%1: its handler sees it in the queue and with the case; the reason joins the history</translation>
    </message>
    <message>
        <source>发出督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>%1：原经办人不能再办，写的内容留在他的草稿里</source>
        <translation>%1: its present handler can no longer act; what was typed stays in that draft</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>%1：退回本部门待办，原经办人不能再办</source>
        <translation>%1: goes back to the department&apos;s queue; its present handler can no longer act</translation>
    </message>
    <message>
        <source>准许再次告知</source>
        <translation>Allow further notice</translation>
    </message>
    <message>
        <source>%1：窗口可以在再次补正时写新的问题</source>
        <translation>%1: the window may name new defects in a further notice</translation>
    </message>
    <message>
        <source>准许</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>全部督办</source>
        <translation>Urge all</translation>
    </message>
    <message numerus="yes">
        <source>督办 %n 件</source>
        <translation>
            <numerusform>Urge %n case</numerusform>
            <numerusform>Urge %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>here</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>not here</translation>
    </message>
    <message>
        <source>%1 · %2 · 手上 %3 件</source>
        <translation>%1 · %2 · has %3</translation>
    </message>
    <message>
        <source>还没有可以接办的人</source>
        <translation>Nobody can take it over</translation>
    </message>
    <message numerus="yes">
        <source>理由至少 %n 个字</source>
        <translation>
            <numerusform>A reason has at least %n character</numerusform>
            <numerusform>A reason has at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>正在发出</source>
        <translation>Sending</translation>
    </message>
    <message numerus="yes">
        <source>一次最多督办 %n 件，先督办最早到期的；发出后回大厅页再按 F8，督办其余的</source>
        <translation>
            <numerusform>One case at most is urged together, the one due first; then go back to the hall page and press F8 again for the rest</numerusform>
            <numerusform>%n cases at most are urged together, those due first; then go back to the hall page and press F8 again for the rest</numerusform>
        </translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>%1：还没超期，经办人在队列和办件里看到，理由记入办件过程</source>
        <translation>%1: not overdue yet; its handler sees it in the queue and with the case; the reason joins the history</translation>
    </message>
    <message>
        <source>发出催办</source>
        <translation>Remind</translation>
    </message>
    <message numerus="yes">
        <source>%n 件超期或今日到期的办件，用同一个理由逐件督办；还没超期的记为催办</source>
        <translation>
            <numerusform>%n case overdue or due today, urged with this reason; as a reminder while it is not over</numerusform>
            <numerusform>%n cases overdue or due today, urged one by one with one reason; as a reminder while they are not over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ActPanel</name>
    <message>
        <source>不予许可</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>拟不予许可</source>
        <translation>Propose refusal</translation>
    </message>
    <message>
        <source>退回窗口</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>结束特别程序</source>
        <translation>End the special procedure</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Answer an extension</translation>
    </message>
    <message>
        <source>征求意见</source>
        <translation>Ask for an opinion</translation>
    </message>
    <message>
        <source>答复意见</source>
        <translation>Give an opinion</translation>
    </message>
    <message>
        <source>现场核查</source>
        <translation>Site visit</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>End the case</translation>
    </message>
    <message>
        <source>作出不予许可决定</source>
        <translation>Refuse the licence</translation>
    </message>
    <message>
        <source>送出拟不予意见</source>
        <translation>Send the proposal</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>送负责人批</source>
        <translation>Send to a leader</translation>
    </message>
    <message>
        <source>批准延期并告知</source>
        <translation>Approve and tell</translation>
    </message>
    <message>
        <source>不同意延期</source>
        <translation>Reject the extension</translation>
    </message>
    <message>
        <source>发出征求意见</source>
        <translation>Send the question</translation>
    </message>
    <message>
        <source>发出意见</source>
        <translation>Send the opinion</translation>
    </message>
    <message>
        <source>记入办件</source>
        <translation>Record it</translation>
    </message>
    <message>
        <source>终止并告知</source>
        <translation>End it and tell</translation>
    </message>
    <message>
        <source>查明的事实</source>
        <translation>Facts established</translation>
    </message>
    <message>
        <source>不符合的规定（写明条款）</source>
        <translation>Rule not met (article)</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>决定书会写明：六十日内可申请行政复议，六个月内可提起行政诉讼。</source>
        <translation>The decision says: review may be asked for within 60 days, a lawsuit filed within 6 months.</translation>
    </message>
    <message>
        <source>请窗口补核什么</source>
        <translation>What the window should check</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>如：合格，报告编号 JK2026-1187</source>
        <translation>e.g. passed, report JK2026-1187</translation>
    </message>
    <message>
        <source>延长几个工作日</source>
        <translation>Working days to add</translation>
    </message>
    <message>
        <source>只能延长一次，由另一位负责人批；批准后书面告知申请人。</source>
        <translation>Once only, approved by another leader; the applicant is told in writing.</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>不同意的理由</source>
        <translation>Reasons against it</translation>
    </message>
    <message>
        <source>征求哪个部门</source>
        <translation>Which department</translation>
    </message>
    <message>
        <source>几个工作日内答复</source>
        <translation>Working days to answer</translation>
    </message>
    <message>
        <source>就什么征求意见</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>到期没有答复，不影响作出决定。</source>
        <translation>No answer in time does not hold up the decision.</translation>
    </message>
    <message>
        <source>%1 问：%2</source>
        <translation>%1 asks: %2</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>理由和依据</source>
        <translation>Reasons and basis</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>逾期未补正</source>
        <translation>Not supplied in time</translation>
    </message>
    <message>
        <source>申请人撤回</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>已无办理必要</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>具体情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>和谁一起（两人以上）</source>
        <translation>With whom (two or more)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>看到的情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>“%1”至少 %2 个字</source>
        <translation>&quot;%1&quot; needs at least %2 characters</translation>
    </message>
    <message>
        <source>现场核查要两人以上</source>
        <translation>A site visit needs two officers or more</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Offer a hearing</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Inform an interested party</translation>
    </message>
    <message>
        <source>出听证告知书</source>
        <translation>Issue the hearing notice</translation>
    </message>
    <message>
        <source>出告知书</source>
        <translation>Issue the notice</translation>
    </message>
    <message>
        <source>就什么告知听证</source>
        <translation>What the hearing would be about</translation>
    </message>
    <message>
        <source>如：拟作出的决定涉及相邻住户的重大利益</source>
        <translation>e.g. the decision would bear on the neighbours&apos; weighty interests</translation>
    </message>
    <message>
        <source>利害关系人</source>
        <translation>Interested party</translation>
    </message>
    <message>
        <source>与本件有什么重大利益关系</source>
        <translation>Their weighty interest in this case</translation>
    </message>
    <message>
        <source>申请的内容</source>
        <translation>What is applied for</translation>
    </message>
    <message>
        <source>记听证</source>
        <translation>Note the hearing</translation>
    </message>
    <message>
        <source>怎样了</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>都书面放弃</source>
        <translation>All waived it in writing</translation>
    </message>
    <message>
        <source>有人要求听证</source>
        <translation>A hearing was asked for</translation>
    </message>
    <message>
        <source>已举行听证</source>
        <translation>The hearing was held</translation>
    </message>
    <message>
        <source>谁，怎样；听证的，笔录要点</source>
        <translation>Who and how; of a hearing, what its minutes hold</translation>
    </message>
    <message>
        <source>举行了听证的，决定以笔录为依据。</source>
        <translation>After a hearing, the decision rests on its minutes.</translation>
    </message>
    <message>
        <source>逾期未到窗口核验</source>
        <translation>Did not come to the window in time</translation>
    </message>
    <message>
        <source>不予办理</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>拟不予办理</source>
        <translation>Propose refusal</translation>
    </message>
    <message>
        <source>作出不予办理决定</source>
        <translation>Refuse the request</translation>
    </message>
    <message>
        <source>延长几日</source>
        <translation>Calendar days more</translation>
    </message>
    <message>
        <source>%1申请延长 %2：%3</source>
        <translation>%1 asks for %2 more: %3</translation>
    </message>
    <message>
        <source>申请人可在 %1内要求听证，这几天不能准予、不予；要求了，按 F6 以“听证”停止计时。</source>
        <translation>The applicant may ask for a hearing within %1; until then nothing can be granted or refused. If they ask, press F6 and stop the clock for &quot;hearing&quot;.</translation>
    </message>
    <message>
        <source>利害关系人可以陈述和申辩，也可在 %1内要求听证。告知几个人，就各出一份。</source>
        <translation>The interested party may state their case, and ask for a hearing within %1. One notice for each who is informed.</translation>
    </message>
</context>
<context>
    <name>yichuang::AdoptPage</name>
    <message>
        <source>加入别处交的件</source>
        <translation>Add a case</translation>
    </message>
    <message>
        <source>加入我的办件</source>
        <translation>Add to my cases</translation>
    </message>
    <message>
        <source>业务流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Query code</translation>
    </message>
</context>
<context>
    <name>yichuang::AgreementPage</name>
    <message>
        <source>用户协议</source>
        <translation>User agreement</translation>
    </message>
    <message>
        <source>我已看过，同意</source>
        <translation>I have read it and agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>协议还没有显示出来，请稍等</source>
        <translation>The agreement is still loading. One moment, please</translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerField</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · 可不填</source>
        <translation>%1 · optional</translation>
    </message>
    <message>
        <source>年-月-日，如 2026-11-28</source>
        <translation>Year-month-day, e.g. 2026-11-28</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>请勾选</source>
        <translation>Please tick</translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerPanel</name>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复并短信告知</source>
        <translation>Answer and tell by SMS</translation>
    </message>
    <message>
        <source>没有选中的咨询或投诉</source>
        <translation>No question is chosen</translation>
    </message>
    <message>
        <source>左边选一条，按 Enter 写答复</source>
        <translation>Choose one at the left and press Enter to answer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>办件 %1</source>
        <translation>case %1</translation>
    </message>
    <message>
        <source>%1 前答复</source>
        <translation>due by %1</translation>
    </message>
    <message>
        <source>评价：%1</source>
        <translation>Rating: %1</translation>
    </message>
    <message>
        <source>%1 %2 答复</source>
        <translation>Answered by %1 %2</translation>
    </message>
    <message>
        <source>记下处理结果</source>
        <translation>Note what was done</translation>
    </message>
    <message>
        <source>正在发出</source>
        <translation>Sending</translation>
    </message>
    <message numerus="yes">
        <source>答复至少写 %n 个字</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerTable</name>
    <message>
        <source>加一行</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>删去第 %1 行</source>
        <translation>Remove row %1</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 行，照原样留着</source>
        <translation>
            <numerusform>%n more row, kept as it is</numerusform>
            <numerusform>%n more rows, kept as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ApplyPage</name>
    <message>
        <source>在线申报</source>
        <translation>Apply online</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>正在打开，请稍等</source>
        <translation>Opening. One moment, please</translation>
    </message>
    <message>
        <source>%1 已保存，7 天内回来接着填</source>
        <translation>Saved %1. Come back within 7 days to go on</translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>填写表格</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>上传材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>正在提交，请不要离开</source>
        <translation>Submitting, please do not leave</translation>
    </message>
    <message>
        <source>正在提交</source>
        <translation>Submitting</translation>
    </message>
    <message>
        <source>请不要离开</source>
        <translation>Please do not leave</translation>
    </message>
    <message>
        <source>没有提交成功</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>填的内容都在，请再点一次提交</source>
        <translation>What you filled in is kept. Please touch Submit once more</translation>
    </message>
    <message>
        <source>还没有保存，联网后会自己保存</source>
        <translation>Not saved yet; saved by itself once the network is back</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplyWork</name>
    <message>
        <source>这份申请 %1 在别的设备上接着填过，那一份在“我的办件”里。这里填的另存成一份，还没有提交，请看一遍再提交</source>
        <translation>Another device went on with this application at %1; that one is in &quot;My cases&quot;. What you filled in here is kept as one of its own and is not submitted yet: please read it once more and submit it</translation>
    </message>
</context>
<context>
    <name>yichuang::ArchivePanel</name>
    <message>
        <source>返回清单</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>%1 里的文件</source>
        <translation>Files in %1</translation>
    </message>
    <message numerus="yes">
        <source>，只列前 %n 个文件</source>
        <translation>
            <numerusform>, first file only</numerusform>
            <numerusform>, first %n files only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，内有 %n 个文件</source>
        <translation>
            <numerusform>, %n file</numerusform>
            <numerusform>, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 字节</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AskedPanel</name>
    <message>
        <source>要补的</source>
        <translation>To supplement</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>带来了</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>建议 %1 前补交</source>
        <translation>To be supplied by %1 (suggested)</translation>
    </message>
</context>
<context>
    <name>yichuang::AuditDetail</name>
    <message>
        <source>这一条</source>
        <translation>This trace</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>从哪里</source>
        <translation>From</translation>
    </message>
    <message>
        <source>做了</source>
        <translation>Did</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>证据链没有查到</source>
        <translation>The chain could not be read</translation>
    </message>
    <message numerus="yes">
        <source>证据链完好，%n 条</source>
        <translation>
            <numerusform>Chain unbroken, %n event</numerusform>
            <numerusform>Chain unbroken, %n events</numerusform>
        </translation>
    </message>
    <message>
        <source>前 %1 条已封存；末尾 %2</source>
        <translation>The first %1 are sealed; head %2</translation>
    </message>
    <message>
        <source>证据链第 %1 条不对</source>
        <translation>Event %1 of the chain is wrong</translation>
    </message>
    <message>
        <source>第 %1 条%2</source>
        <translation>Event %1: %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::AuditPage</name>
    <message>
        <source>查询</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>写流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查询；在任何一格按 Enter 也是</source>
        <translation>Search; so does Enter in any field</translation>
    </message>
    <message>
        <source>在结果上：只看这一件</source>
        <translation>On a row: this case alone</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>核对选中那天的封存</source>
        <translation>Check the chosen day&apos;s seal</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>查什么</source>
        <translation>What is searched</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>每日封存</source>
        <translation>Daily seals</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>More</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: language, colours, text size, sign out</translation>
    </message>
    <message>
        <source>痕迹</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>没有痕迹</source>
        <translation>No traces</translation>
    </message>
    <message>
        <source>换一天、换个人，或只写流水号再查</source>
        <translation>Try another day or person, or the case number alone</translation>
    </message>
    <message>
        <source>看到的还在；连上后再查</source>
        <translation>What was found stays; search again once the line is back</translation>
    </message>
    <message>
        <source>审计工作台</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>没读到、断网时立即重试</source>
        <translation>Try again what could not be read, or the lost line</translation>
    </message>
</context>
<context>
    <name>yichuang::AuditSearch</name>
    <message>
        <source>流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>查痕迹</source>
        <translation>Find traces</translation>
    </message>
    <message>
        <source>查一件，不限日期</source>
        <translation>One case, any day</translation>
    </message>
    <message>
        <source>不填：所有人</source>
        <translation>Empty: everybody</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>这里只读。您查了什么，先记下再回答，也能被查到。</source>
        <translation>Read only. What you search is written down first and can be found too.</translation>
    </message>
    <message>
        <source>写成 2026-11-23 这样</source>
        <translation>Write it as 2026-11-23</translation>
    </message>
    <message numerus="yes">
        <source>从第一天起 %n 天以内</source>
        <translation>
            <numerusform>At most %n day from the first</numerusform>
            <numerusform>At most %n days from the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AuditWords</name>
    <message>
        <source>%1（代 %2）</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>打开办理</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>查看办件</source>
        <translation>Looked at the case</translation>
    </message>
    <message>
        <source>看了完整的%1</source>
        <translation>Saw in full: %1</translation>
    </message>
    <message>
        <source>要看完整的%1，没有看到</source>
        <translation>Asked for %1, not shown</translation>
    </message>
    <message>
        <source>补打 %1</source>
        <translation>Reprinted %1</translation>
    </message>
    <message>
        <source>打印 %1</source>
        <translation>Printed %1</translation>
    </message>
    <message>
        <source>审计查询</source>
        <translation>Audit search</translation>
    </message>
    <message>
        <source>在窗口上岗</source>
        <translation>Sat down at a window</translation>
    </message>
    <message>
        <source>离开窗口</source>
        <translation>Left the window</translation>
    </message>
    <message>
        <source>登录审批</source>
        <translation>Signed in to review</translation>
    </message>
    <message>
        <source>退出审批</source>
        <translation>Left review</translation>
    </message>
    <message>
        <source>登录审计</source>
        <translation>Signed in to audit</translation>
    </message>
    <message>
        <source>退出审计</source>
        <translation>Left audit</translation>
    </message>
    <message>
        <source>设置代理</source>
        <translation>Named a stand-in</translation>
    </message>
    <message>
        <source>结束代理</source>
        <translation>Ended a stand-in</translation>
    </message>
    <message>
        <source>全部工作交回</source>
        <translation>Gave work back</translation>
    </message>
    <message>
        <source>新建人员</source>
        <translation>Added a person</translation>
    </message>
    <message>
        <source>停用人员</source>
        <translation>Disabled a person</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>Gave another password</translation>
    </message>
    <message>
        <source>登记自助机</source>
        <translation>Added a kiosk</translation>
    </message>
    <message>
        <source>停用自助机</source>
        <translation>Disabled a kiosk</translation>
    </message>
    <message>
        <source>关闭申请人账户</source>
        <translation>Closed an account</translation>
    </message>
    <message>
        <source>载入年历</source>
        <translation>Loaded a calendar</translation>
    </message>
    <message>
        <source>答复咨询投诉</source>
        <translation>Answered an inquiry</translation>
    </message>
    <message>
        <source>短信回执矛盾</source>
        <translation>SMS report contradicted</translation>
    </message>
    <message>
        <source>视为受理没有成功</source>
        <translation>Deemed acceptance failed</translation>
    </message>
    <message>
        <source>恢复计时没有成功</source>
        <translation>Resuming the clock failed</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>登录监督</source>
        <translation>Signed in to supervision</translation>
    </message>
    <message>
        <source>装入样例</source>
        <translation>Loaded the sample</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>申请人账户：%1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>申请人证件号码</source>
        <translation>applicant&apos;s ID number</translation>
    </message>
    <message>
        <source>申请人手机</source>
        <translation>applicant&apos;s phone</translation>
    </message>
    <message>
        <source>代办人证件号码</source>
        <translation>agent&apos;s ID number</translation>
    </message>
    <message>
        <source>代办人手机</source>
        <translation>agent&apos;s phone</translation>
    </message>
    <message>
        <source>法定代表人证件号码</source>
        <translation>legal representative&apos;s ID number</translation>
    </message>
    <message>
        <source>原在 %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 份</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 年</source>
        <translation>year %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>大厅自动办理</source>
        <translation>The hall itself</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>大厅</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>看件</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>看号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>审计</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>内容被改过</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>和前一条接不上</source>
        <translation>not linked to the one before</translation>
    </message>
    <message>
        <source>前面缺了一条</source>
        <translation>one is missing before it</translation>
    </message>
    <message>
        <source>办件状态和最后一条不符</source>
        <translation>the case&apos;s status differs</translation>
    </message>
    <message>
        <source>最后一条不见了</source>
        <translation>the last one is gone</translation>
    </message>
    <message>
        <source>按号码找件</source>
        <translation>Looked for cases by number</translation>
    </message>
    <message>
        <source>按卡找件</source>
        <translation>Looked for cases by card</translation>
    </message>
    <message>
        <source>比对证件</source>
        <translation>Compared a card</translation>
    </message>
    <message>
        <source>申请人试密码或验证码</source>
        <translation>Applicant tried a password or code</translation>
    </message>
    <message>
        <source>时间早于前一条</source>
        <translation>dated before the one before</translation>
    </message>
    <message>
        <source>有它的文书或短信，这一条却没了</source>
        <translation>its papers or messages are there, the entry is gone</translation>
    </message>
    <message>
        <source>公告期满送达没有成功</source>
        <translation>Service by public notice failed</translation>
    </message>
    <message>
        <source>经 %1，账号 %2</source>
        <translation>through %1, account %2</translation>
    </message>
    <message>
        <source>经 %1</source>
        <translation>through %1</translation>
    </message>
    <message>
        <source>领取人证件号码</source>
        <translation>collector&apos;s ID number</translation>
    </message>
    <message>
        <source>看年历变动改了日期的件</source>
        <translation>Looked at the cases whose date a calendar moved</translation>
    </message>
    <message>
        <source>打印期限计算说明</source>
        <translation>Printed how the dates are counted</translation>
    </message>
    <message>
        <source>登录管理</source>
        <translation>Signed in as administrator</translation>
    </message>
    <message>
        <source>退出管理</source>
        <translation>Signed out as administrator</translation>
    </message>
    <message>
        <source>取变动日期的名单</source>
        <translation>Took the list of moved dates</translation>
    </message>
    <message>
        <source>导出文号登记簿</source>
        <translation>Took the register of document numbers</translation>
    </message>
    <message>
        <source>监督</source>
        <translation>Supervision</translation>
    </message>
</context>
<context>
    <name>yichuang::Avatar</name>
    <message>
        <source>还没有证件照</source>
        <translation>No ID photo yet</translation>
    </message>
    <message>
        <source>证件照</source>
        <translation>ID photo</translation>
    </message>
</context>
<context>
    <name>yichuang::BasicStep</name>
    <message>
        <source>基本信息</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>来自您的账号</source>
        <translation>From your account</translation>
    </message>
    <message>
        <source>证件 %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>手机 %1</source>
        <translation>Phone %1</translation>
    </message>
    <message>
        <source>地址 %1</source>
        <translation>Address %1</translation>
    </message>
    <message>
        <source>经办人 %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>给自己办</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>替别人办</source>
        <translation>For another person</translation>
    </message>
    <message>
        <source>申请人姓名</source>
        <translation>Applicant&apos;s name</translation>
    </message>
    <message>
        <source>申请人身份证号码</source>
        <translation>Applicant&apos;s ID number</translation>
    </message>
    <message>
        <source>申请人手机号</source>
        <translation>Applicant&apos;s mobile</translation>
    </message>
    <message>
        <source>办理的每一步用短信告诉我（%1）</source>
        <translation>Tell me each step by SMS (%1)</translation>
    </message>
    <message>
        <source>我保证所填内容和材料真实</source>
        <translation>What I fill in and hand in is true</translation>
    </message>
    <message>
        <source>请先填好申请人的资料</source>
        <translation>Please fill in the applicant first</translation>
    </message>
    <message>
        <source>请先勾选“我保证所填内容和材料真实”</source>
        <translation>Please tick &quot;What I fill in and hand in is true&quot; first</translation>
    </message>
    <message>
        <source>下一步：填写表格</source>
        <translation>Next: forms</translation>
    </message>
</context>
<context>
    <name>yichuang::BatchOpinion</name>
    <message>
        <source>共同意见</source>
        <translation>Shared opinion</translation>
    </message>
    <message>
        <source>写入每一件</source>
        <translation>written into each case</translation>
    </message>
    <message>
        <source>不予的须逐件写理由，不提供“全部不予”。</source>
        <translation>A refusal needs its own reasons; there is no &quot;refuse all&quot;.</translation>
    </message>
    <message>
        <source>每一件</source>
        <translation>each case</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>由我决定</source>
        <translation>I decide</translation>
    </message>
</context>
<context>
    <name>yichuang::BatchPanel</name>
    <message>
        <source>只能批量处理同一事项、同一环节的办件；逐件记录结果，一件失败不影响其他件。</source>
        <translation>One item and one step only. Each case gets its own result; one that fails stops no other.</translation>
    </message>
    <message>
        <source>正在逐件办，已办 %1 件</source>
        <translation>One after the other, %1 done</translation>
    </message>
    <message>
        <source>%1 件都办好了</source>
        <translation>All %1 done</translation>
    </message>
    <message>
        <source>办好 %1 件，%2 件没有办</source>
        <translation>%1 done, %2 not done</translation>
    </message>
    <message>
        <source>可批 %1 件</source>
        <translation>%1 can be sent</translation>
    </message>
    <message>
        <source>可批 %1 件，%2 件有例外</source>
        <translation>%1 can be sent, %2 stand out</translation>
    </message>
    <message numerus="yes">
        <source>批量审查 %n 件</source>
        <translation>
            <numerusform>%n case together</numerusform>
            <numerusform>%n cases together</numerusform>
        </translation>
    </message>
    <message>
        <source>%1不能随批：%2</source>
        <translation>%1 stays out: %2</translation>
    </message>
    <message>
        <source>。请单独审查。</source>
        <translation>. Look at each by itself.</translation>
    </message>
    <message>
        <source>办好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>排着</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>无例外</source>
        <translation>Nothing stands out</translation>
    </message>
    <message>
        <source>单独看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>%n 件不能随批：%1</source>
        <translation>
            <numerusform>%n case stays out: %1</numerusform>
            <numerusform>%n cases stay out: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>申请人、流水号</source>
        <translation>Applicant, number</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>例外、结果</source>
        <translation>Stands out, result</translation>
    </message>
    <message>
        <source>移出本批</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>窗口核验</source>
        <translation>At window</translation>
    </message>
    <message>
        <source>审查要点</source>
        <translation>Points</translation>
    </message>
    <message numerus="yes">
        <source>%1，%n 条不符合</source>
        <translation>
            <numerusform>%1, %n point fails</numerusform>
            <numerusform>%1, %n points fail</numerusform>
        </translation>
    </message>
    <message>
        <source>随批生成</source>
        <translation>Made with the batch</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>a paper and how many of it</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>不出文书，不发短信</source>
        <translation>No papers, no messages</translation>
    </message>
    <message>
        <source>办好了，%1</source>
        <translation>Done, %1</translation>
    </message>
    <message>
        <source>办好 %1 件，还可批 %2 件</source>
        <translation>%1 done, %2 more can go</translation>
    </message>
</context>
<context>
    <name>yichuang::BodyField</name>
    <message>
        <source>应向</source>
        <translation>Apply to</translation>
    </message>
    <message>
        <source>符合的机关</source>
        <translation>Bodies that match</translation>
    </message>
    <message>
        <source>名录里没有符合“%1”的，请写机关全称</source>
        <translation>Nothing in the directory matches &quot;%1&quot;: write the full name</translation>
    </message>
    <message numerus="yes">
        <source>名录里符合“%1”的有 %n 个，按 ↓ 选，回车选用</source>
        <translation>
            <numerusform>%n body matches &quot;%1&quot;: ↓ to choose, Enter takes it</numerusform>
            <numerusform>%n bodies match &quot;%1&quot;: ↓ to choose, Enter takes one</numerusform>
        </translation>
    </message>
    <message>
        <source>请写机关全称；也可输拼音首字母，回车选用</source>
        <translation>Write the full name, or pinyin initials and Enter</translation>
    </message>
    <message>
        <source>机关名称里有看不见的字符</source>
        <translation>The name of the body has invisible characters</translation>
    </message>
    <message>
        <source>名录里没有符合的，请写机关全称</source>
        <translation>Nothing in the directory matches: write the full name</translation>
    </message>
    <message>
        <source>回车选用：%1</source>
        <translation>Enter takes: %1</translation>
    </message>
    <message>
        <source>回车选用：%1（共 %2 个，↑ ↓ 换）</source>
        <translation>Enter takes: %1 (of %2, ↑ ↓ to change)</translation>
    </message>
</context>
<context>
    <name>yichuang::BrowsePage</name>
    <message>
        <source>主题分类</source>
        <translation>Themes</translation>
    </message>
    <message>
        <source>人生事件</source>
        <translation>Life events</translation>
    </message>
    <message>
        <source>特定对象</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>经营活动</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>找事项</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>个人事项</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>法人事项</source>
        <translation>Enterprises</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaptureWords</name>
    <message>
        <source>模糊</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>太暗</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>缺边</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>颠倒</source>
        <translation>Upside down</translation>
    </message>
    <message>
        <source>字看不清，请压平再扫</source>
        <translation>Text is not sharp: flatten it and scan again</translation>
    </message>
    <message>
        <source>太暗，请合上盖再扫</source>
        <translation>Too dark: close the lid and scan again</translation>
    </message>
    <message>
        <source>边上被切掉了，请放正再扫</source>
        <translation>An edge is missing: place it straight and scan again</translation>
    </message>
    <message>
        <source>像是上下颠倒，按两次 R 转正</source>
        <translation>Looks upside down: press R twice</translation>
    </message>
    <message>
        <source>；</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>yichuang::CardDrawing</name>
    <message>
        <source>把身份证放进读卡器</source>
        <translation>Lay the identity card on the reader</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseGate</name>
    <message>
        <source>通过后发短信，约申请人带原件到厅</source>
        <translation>An SMS will ask for the originals</translation>
    </message>
    <message>
        <source>材料 %1/%2 已核</source>
        <translation>Papers %1/%2 checked</translation>
    </message>
    <message>
        <source>%1，变更已看</source>
        <translation>%1, changes seen</translation>
    </message>
    <message>
        <source>这件现在不用办</source>
        <translation>Nothing to do on this case now</translation>
    </message>
    <message>
        <source>证件与申报不一致</source>
        <translation>Card differs</translation>
    </message>
    <message>
        <source>还没有读身份证</source>
        <translation>Card not read</translation>
    </message>
    <message>
        <source>材料 %1 待核</source>
        <translation>Papers %1 open</translation>
    </message>
    <message>
        <source>材料待核</source>
        <translation>Papers to check</translation>
    </message>
    <message>
        <source>还有变更没看</source>
        <translation>Changes unseen</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>Pre-review</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>现在不能办</source>
        <translation>Nothing to do now</translation>
    </message>
    <message>
        <source>可以预审通过</source>
        <translation>Ready for pre-review</translation>
    </message>
    <message>
        <source>暂不能预审通过</source>
        <translation>Not ready yet</translation>
    </message>
    <message>
        <source>可以受理</source>
        <translation>Ready to accept</translation>
    </message>
    <message>
        <source>暂不能受理</source>
        <translation>Not ready yet</translation>
    </message>
    <message>
        <source>只能看：%1 %2 正在办</source>
        <translation>Reading only: %2 at %1 is working on it</translation>
    </message>
    <message>
        <source>材料 %1 不符，请按 F9 写补正告知</source>
        <translation>Paper %1 is wrong: press F9 to write a notice</translation>
    </message>
    <message>
        <source>身份、材料 %1/%2 已核</source>
        <translation>Identity agrees, papers %1/%2 checked</translation>
    </message>
    <message>
        <source>授权委托书还没核，按 Alt W</source>
        <translation>Power of attorney not seen yet: Alt W</translation>
    </message>
    <message>
        <source>申请人不要短信，通过后打印告知书，请打电话约</source>
        <translation>No SMS wanted: the notice is printed, please phone</translation>
    </message>
    <message>
        <source>没有可收短信的号码，通过后打印告知书，请打电话约</source>
        <translation>No number for SMS: the notice is printed, please phone</translation>
    </message>
    <message>
        <source>上次短信没有送达，通过后请打电话约</source>
        <translation>The last message did not arrive; after passing, phone to invite</translation>
    </message>
    <message>
        <source>只能看：%1 %2 挂起了，%3。要办请对方移交</source>
        <translation>View only: put aside at %1 by %2: %3. Ask them to hand it over</translation>
    </message>
    <message>
        <source>材料 %1 不符，上次告知没有写；再次告知须主管准许</source>
        <translation>Paper %1 does not match, and no notice may name it; a supervisor must allow another one</translation>
    </message>
    <message>
        <source>已经受理，有问题请按 Alt N 写明，报审批和主管</source>
        <translation>Accepted already: note it (Alt N) for review and the supervisor</translation>
    </message>
    <message>
        <source>材料 %1 不符；%2</source>
        <translation>Paper %1 does not match. %2</translation>
    </message>
    <message>
        <source>收下后件在本窗口接着办，五个工作日重新计算</source>
        <translation>Once taken it goes on at this window; five working days begin anew</translation>
    </message>
    <message>
        <source>只能看：这件在等着办，从队列或按 F3 打开</source>
        <translation>To look at only: it waits, open it from the queue or with F3</translation>
    </message>
    <message>
        <source>待补正：先收下补正，再办别的</source>
        <translation>Awaiting a supplement: take that first, then go on</translation>
    </message>
    <message>
        <source>还没有勾带来的材料</source>
        <translation>Nothing that was brought is ticked yet</translation>
    </message>
    <message>
        <source>收下补正</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>可以收下补正</source>
        <translation>The supplement can be taken</translation>
    </message>
    <message>
        <source>暂不能收下补正</source>
        <translation>Not ready yet</translation>
    </message>
    <message>
        <source>只能看：已经受理，在%1审批；有问题报审批和主管</source>
        <translation>Reading only: accepted, under review at %1; report problems to review and a supervisor</translation>
    </message>
    <message>
        <source>只能看：%1；要交给申请人的，按 Ctrl E 出件</source>
        <translation>Reading only: %1; what the applicant is to get is handed out by Ctrl E</translation>
    </message>
    <message>
        <source>只能看：%1，窗口没有要办的</source>
        <translation>Reading only: %1; nothing for the window to do</translation>
    </message>
    <message>
        <source>证件还没有对照</source>
        <translation>Card not compared yet</translation>
    </message>
    <message>
        <source>还没有勾带来的，也没有改要改的</source>
        <translation>Nothing ticked as brought, and no answer changed yet</translation>
    </message>
    <message>
        <source>还没有改“%1”</source>
        <translation>&quot;%1&quot; is not changed yet</translation>
    </message>
    <message>
        <source>要改的还没有改</source>
        <translation>The answers that were asked for are not changed yet</translation>
    </message>
    <message>
        <source>还没有核对人证，看过按 F4</source>
        <translation>Face not matched yet: look, then press F4</translation>
    </message>
    <message>
        <source>材料 %1 不符，上次告知要求的没有补来；再次告知须主管准许</source>
        <translation>Paper %1 does not match; the last notice asked for it in vain, and naming it again needs a supervisor&apos;s leave</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 补正通知要求的还没有核</source>
        <translation>%1 asked for in vain, to be checked</translation>
    </message>
    <message>
        <source>%1 没有带来</source>
        <translation>%1 not brought</translation>
    </message>
    <message>
        <source>“%1”没有改</source>
        <translation>&quot;%1&quot; not changed</translation>
    </message>
    <message>
        <source>%1，再次告知不能再列</source>
        <translation>%1, and not to be asked for again</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>补正通知要求的 %1 没有补来</source>
        <translation>%1 was asked for and did not come</translation>
    </message>
    <message>
        <source>补正通知要求改的“%1”没有改</source>
        <translation>&quot;%1&quot; was asked for and is unchanged</translation>
    </message>
    <message>
        <source>“%1”没有照补正要求改，看过按空格</source>
        <translation>&quot;%1&quot; unchanged though asked for; Space once seen</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHeader</name>
    <message>
        <source>复制流水号</source>
        <translation>Copy case number</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>%1&#x3000;|&#x3000;%2</source>
        <translation>%1&#x3000;|&#x3000;%2</translation>
    </message>
    <message>
        <source>窗口申报</source>
        <translation>filed at the window</translation>
    </message>
    <message>
        <source>网上申报</source>
        <translation>filed online</translation>
    </message>
    <message>
        <source>第 %1 次申报 · 补正重报</source>
        <translation>Round %1 · resubmitted</translation>
    </message>
    <message>
        <source>代办 %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>即办件</source>
        <translation>Immediate</translation>
    </message>
    <message>
        <source>承诺件</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>只能看</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>自助机申报</source>
        <translation>filed at a kiosk</translation>
    </message>
    <message>
        <source>|&#x3000;%1&#x3000;|&#x3000;%2 %3</source>
        <translation>|&#x3000;%1&#x3000;|&#x3000;%2 %3</translation>
    </message>
    <message>
        <source>重报 %1</source>
        <translation>Again %1</translation>
    </message>
</context>
<context>
    <name>yichuang::CasePage</name>
    <message>
        <source>办理进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>去补材料</source>
        <translation>Supply papers</translation>
    </message>
    <message>
        <source>问一问</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>%1，电话 %2</source>
        <translation>%1, phone %2</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>正在生成</source>
        <translation>Being made</translation>
    </message>
    <message>
        <source>您的评价：%1</source>
        <translation>Your rating: %1</translation>
    </message>
    <message>
        <source>这次办得怎么样？</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>%1到窗口，服务怎么样？</source>
        <translation>At the counter on %1: how was it?</translation>
    </message>
    <message>
        <source>改好重新申报</source>
        <translation>Mend and apply again</translation>
    </message>
    <message>
        <source>要撤回这一件吗？</source>
        <translation>Withdraw this case?</translation>
    </message>
    <message>
        <source>撤回后不再办理，要办得重新申报。请选原因</source>
        <translation>It will not be handled any more; you would have to apply again. Please choose why</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>要改内容重新报</source>
        <translation>I will change it and apply again</translation>
    </message>
    <message>
        <source>报错了事项</source>
        <translation>It was the wrong service</translation>
    </message>
    <message>
        <source>不撤回</source>
        <translation>Keep it</translation>
    </message>
    <message numerus="yes">
        <source>窗口告知要改的 %n 处</source>
        <translation>
            <numerusform>The counter asks for %n change</numerusform>
            <numerusform>The counter asks for %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasePanel</name>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>准许再次告知</source>
        <translation>Allow further notice</translation>
    </message>
    <message>
        <source>%1 · 还没有人办</source>
        <translation>%1 · with nobody yet</translation>
    </message>
    <message>
        <source>已督办 %1</source>
        <translation>Urged %1</translation>
    </message>
    <message>
        <source>没有选中办件</source>
        <translation>No case chosen</translation>
    </message>
    <message>
        <source>用 ↑ ↓ 选一件，Enter 打开</source>
        <translation>↑ ↓ choose a case, Enter opens it</translation>
    </message>
    <message>
        <source>先选一件</source>
        <translation>Choose a case first</translation>
    </message>
    <message>
        <source>这件已结束</source>
        <translation>This case is over</translation>
    </message>
    <message>
        <source>这件现在不在经办人手上</source>
        <translation>No handler has this case now</translation>
    </message>
    <message>
        <source>您没有收回办件的权限</source>
        <translation>You may not take cases back</translation>
    </message>
    <message>
        <source>这件还没有人办</source>
        <translation>Nobody has this case yet</translation>
    </message>
    <message>
        <source>%1 督办：%2</source>
        <translation>Urged by %1: %2</translation>
    </message>
    <message>
        <source>已催办 %1</source>
        <translation>Reminded %1</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>%1 催办：%2</source>
        <translation>Reminded by %1: %2</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseRows</name>
    <message>
        <source>已督办</source>
        <translation>Urged</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>no clock runs</translation>
    </message>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>%n workday over</numerusform>
            <numerusform>%n workdays over</numerusform>
        </translation>
    </message>
    <message>
        <source>原 %1，现 %2</source>
        <translation>was %1, now %2</translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 分</source>
        <translation>
            <numerusform>waited %n min</numerusform>
            <numerusform>waited %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>已催办</source>
        <translation>Reminded</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWords</name>
    <message>
        <source>要补材料</source>
        <translation>Papers wanted</translation>
    </message>
    <message>
        <source>请到窗口</source>
        <translation>Come to counter</translation>
    </message>
    <message>
        <source>可重新申报</source>
        <translation>Apply again</translation>
    </message>
    <message>
        <source>可以领证</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>等窗口答复</source>
        <translation>Waiting for answer</translation>
    </message>
    <message>
        <source>审查中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>办好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>预审通过，请带原件到窗口核对</source>
        <translation>Pre-review passed. Bring the originals to the counter</translation>
    </message>
    <message>
        <source>看清原因，改好后可以重新申报</source>
        <translation>See why; once mended you may apply again</translation>
    </message>
    <message>
        <source>已经办好，请到出件窗口领取</source>
        <translation>Done. Collect it at the collection counter</translation>
    </message>
    <message>
        <source>这次办得怎么样？请您评价</source>
        <translation>How did it go? Please rate it</translation>
    </message>
    <message>
        <source>最晚 %1答复是否受理</source>
        <translation>Answer on acceptance by %1</translation>
    </message>
    <message>
        <source>最晚 %1办结</source>
        <translation>Done by %1</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>领证</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>您提交了申报</source>
        <translation>You applied</translation>
    </message>
    <message>
        <source>您补齐材料，重新提交</source>
        <translation>You supplied the papers and applied again</translation>
    </message>
    <message>
        <source>您撤回了申请</source>
        <translation>You withdrew the application</translation>
    </message>
    <message>
        <source>窗口受理，材料齐全</source>
        <translation>Accepted by the counter, papers complete</translation>
    </message>
    <message>
        <source>窗口告知要补的材料</source>
        <translation>The counter said which papers are missing</translation>
    </message>
    <message>
        <source>窗口核对身份和原件</source>
        <translation>The counter checked identity and originals</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message numerus="yes">
        <source>%n 处要补</source>
        <translation>
            <numerusform>%n thing to supply</numerusform>
            <numerusform>%n things to supply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处要补，请在 %1前补齐</source>
        <translation>
            <numerusform>%n thing to supply, by %1</numerusform>
            <numerusform>%n things to supply, by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，剩 %n 工作日</source>
        <translation>
            <numerusform>, %n working day left</numerusform>
            <numerusform>, %n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>M 月 d 日</source>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>您在窗口补齐了材料</source>
        <translation>You handed in what was missing at a window</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWork</name>
    <message>
        <source>连不上大厅，写的内容都还在；恢复连接后再发</source>
        <translation>No line to the hall; all you wrote is kept, send it once the line is back</translation>
    </message>
    <message>
        <source>正在办，请稍候</source>
        <translation>Working on it, one moment</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>已按下，还没收到答复；内容先锁定，连上后自动核对，不会重复办理</source>
        <translation>No answer yet; locked until checked, never done twice</translation>
    </message>
    <message>
        <source>还没收到答复；连上后自动核对，不会重复办理</source>
        <translation>Not answered yet; checked by itself once connected, never done twice</translation>
    </message>
</context>
<context>
    <name>yichuang::CasesPage</name>
    <message>
        <source>我的办件</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>要我处理</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>我的资料</source>
        <translation>My details</translation>
    </message>
    <message>
        <source>加入别处交的件</source>
        <translation>Add a case</translation>
    </message>
    <message>
        <source>去补材料</source>
        <translation>Supply papers</translation>
    </message>
    <message>
        <source>看进度，评价</source>
        <translation>See progress, rate</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>草稿，%1后自动删除</source>
        <translation>Draft, deleted after %1</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>您还没有办件</source>
        <translation>You have no cases yet</translation>
    </message>
    <message>
        <source>点“我要办事”开始</source>
        <translation>Touch &quot;Apply&quot; to begin</translation>
    </message>
    <message>
        <source>看原因，重新申报</source>
        <translation>See why, apply again</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>要放弃这份草稿吗？</source>
        <translation>Discard this draft?</translation>
    </message>
    <message>
        <source>“%1”填的内容会删掉，不能恢复</source>
        <translation>What was filled in for &quot;%1&quot; is deleted and cannot be restored</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>yichuang::CasesView</name>
    <message>
        <source>每周抽查</source>
        <translation>Second looks</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>没有这样的办件</source>
        <translation>No such cases</translation>
    </message>
    <message>
        <source>换一个时段或部门再看</source>
        <translation>Try another period or department</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 件，往下还有</source>
        <translation>
            <numerusform>%n listed, more below</numerusform>
            <numerusform>%n listed, more below</numerusform>
        </translation>
    </message>
    <message>
        <source>姓名、拼音、事项或流水号</source>
        <translation>Name, item or case no.</translation>
    </message>
    <message>
        <source>没有符合“%1”的件</source>
        <translation>No case matches &quot;%1&quot;</translation>
    </message>
    <message>
        <source>换一个词，或清空再看全部</source>
        <translation>Try other words, or clear them to see all</translation>
    </message>
</context>
<context>
    <name>yichuang::CertificateFields</name>
    <message>
        <source>有效期自</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>长期有效</source>
        <translation>For good</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>许可范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>办理内容</source>
        <translation>What is granted</translation>
    </message>
    <message>
        <source>有效期自哪天，写成年-月-日</source>
        <translation>Valid from which day: year-month-day</translation>
    </message>
    <message>
        <source>还没有填有效期至哪天</source>
        <translation>Until when it is valid is not filled in</translation>
    </message>
    <message>
        <source>有效期至哪天，写成年-月-日</source>
        <translation>Valid until which day: year-month-day</translation>
    </message>
    <message>
        <source>有效期至早于有效期自</source>
        <translation>It ends before it begins</translation>
    </message>
</context>
<context>
    <name>yichuang::ChangePasswordPage</name>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>改成新密码</source>
        <translation>Set the new password</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>两次输的不一样</source>
        <translation>The two are not the same</translation>
    </message>
    <message>
        <source>密码改好了</source>
        <translation>The password is changed</translation>
    </message>
    <message>
        <source>请用新密码重新登录</source>
        <translation>Please sign in again with the new password</translation>
    </message>
</context>
<context>
    <name>yichuang::ChangePhonePage</name>
    <message>
        <source>换手机号</source>
        <translation>Change phone</translation>
    </message>
    <message>
        <source>换成新号码</source>
        <translation>Use the new number</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>新手机号</source>
        <translation>New mobile number</translation>
    </message>
    <message>
        <source>手机号换好了</source>
        <translation>The mobile number is changed</translation>
    </message>
    <message>
        <source>以后的短信发到新号码</source>
        <translation>Messages go to the new number from now on</translation>
    </message>
</context>
<context>
    <name>yichuang::CheckStep</name>
    <message>
        <source>请再看一遍</source>
        <translation>Please look once more</translation>
    </message>
    <message>
        <source>填的格式不对，请改</source>
        <translation>not in the right form</translation>
    </message>
    <message>
        <source>材料“%1”：%2</source>
        <translation>Paper &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>还没交</source>
        <translation>not handed in yet</translation>
    </message>
    <message>
        <source>去改表格</source>
        <translation>Mend the forms</translation>
    </message>
    <message>
        <source>去补材料</source>
        <translation>Supply papers</translation>
    </message>
    <message>
        <source>没填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>带到窗口</source>
        <translation>brought to the counter</translation>
    </message>
    <message>
        <source>正在核对，请稍等</source>
        <translation>Checking. One moment, please</translation>
    </message>
    <message>
        <source>提交申报</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>用上次交的</source>
        <translation>As handed in before</translation>
    </message>
    <message>
        <source>这个事项不收您这类申请人，请看指南里的“谁可以办”</source>
        <translation>This item does not take applicants like you; see &quot;Who may apply&quot; in its guide</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处要改</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已传 %n 个文件</source>
        <translation>
            <numerusform>%n file sent</numerusform>
            <numerusform>%n files sent</numerusform>
        </translation>
    </message>
    <message>
        <source>这个事项现在不收申请了，填过的都留着。请问%1，电话 %2</source>
        <translation>This item takes no applications any more; what you filled in is kept. Please ask %1, telephone %2</translation>
    </message>
    <message>
        <source>这份文件收不了，请删掉再交一次</source>
        <translation>This file cannot be taken. Please remove it and hand it in again</translation>
    </message>
</context>
<context>
    <name>yichuang::ChoiceEditor</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>yichuang::ClockWords</name>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 年</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>，延长 %1</source>
        <translation>, extended by %1</translation>
    </message>
    <message>
        <source>一次性告知时限</source>
        <translation>Time to tell what is missing</translation>
    </message>
    <message>
        <source>申请人补正期限</source>
        <translation>Applicant&apos;s time for the supplement</translation>
    </message>
    <message>
        <source>法定办结时限</source>
        <translation>Time to decide, by law</translation>
    </message>
    <message>
        <source>承诺办结时限</source>
        <translation>Time to decide, as promised</translation>
    </message>
    <message>
        <source>送达时限</source>
        <translation>Time to deliver</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>停</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>%1 时</source>
        <comment>hours of a day, in a cell of the ruler</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>收到</source>
        <comment>in a cell of the ruler</comment>
        <translation>in</translation>
    </message>
    <message>
        <source>决定</source>
        <comment>in a cell of the ruler</comment>
        <translation>dec.</translation>
    </message>
    <message>
        <source>告知</source>
        <comment>in a cell of the ruler</comment>
        <translation>told</translation>
    </message>
    <message>
        <source>受理</source>
        <comment>in a cell of the ruler</comment>
        <translation>acc.</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>carried</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>暂停，不计</source>
        <translation>stands still, not counted</translation>
    </message>
    <message>
        <source>%1，不计</source>
        <translation>%1, not counted</translation>
    </message>
    <message>
        <source>收到当日，不计</source>
        <translation>the day of receipt, not counted</translation>
    </message>
    <message>
        <source>开始当日，不计</source>
        <translation>the day it begins, not counted</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>顺延至本日</source>
        <translation>carried on to this day</translation>
    </message>
    <message>
        <source>末日遇休息日，顺延</source>
        <translation>last day is a day of rest, carried on</translation>
    </message>
    <message>
        <source>第 %1 日，延长的</source>
        <translation>day %1, of the extension</translation>
    </message>
    <message>
        <source>第 %1 日</source>
        <translation>day %1</translation>
    </message>
    <message>
        <source>计 %1 小时</source>
        <translation>%1 hours count</translation>
    </message>
    <message>
        <source>，%1调休上班</source>
        <translation>, made-up working day, %1</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
</context>
<context>
    <name>yichuang::CodeField</name>
    <message>
        <source>短信验证码</source>
        <translation>SMS code</translation>
    </message>
    <message>
        <source>发验证码</source>
        <translation>Send code</translation>
    </message>
    <message>
        <source>已发送，%1 分钟内有效</source>
        <translation>Sent, good for %1 minutes</translation>
    </message>
    <message>
        <source>%1 秒后重发</source>
        <translation>Again in %1 s</translation>
    </message>
</context>
<context>
    <name>yichuang::ColleagueWords</name>
    <message>
        <source>%1 写了一半不予受理，没有发出</source>
        <translation>%1 began declining it and did not send that</translation>
    </message>
    <message>
        <source>%1 写了一半补正告知，没有发出</source>
        <translation>%1 began a supplement notice and did not send it</translation>
    </message>
    <message>
        <source>%1 %2 移交来的</source>
        <translation>Handed over by %2, %1</translation>
    </message>
    <message>
        <source>%1 %2 退回的</source>
        <translation>Put back by %2, %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1；决定前先问一问</source>
        <translation>%1; ask before you decide</translation>
    </message>
</context>
<context>
    <name>yichuang::ConflictPanel</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>接办理由</source>
        <translation>Reason for taking over</translation>
    </message>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>接过来办</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>您的草稿还在</source>
        <translation>Your draft is still here</translation>
    </message>
    <message>
        <source>至少写 4 个字，对方看得到</source>
        <translation>At least 4 characters; the other window sees it</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultPage</name>
    <message>
        <source>咨询投诉</source>
        <translation>Ask or complain</translation>
    </message>
    <message>
        <source>留言咨询</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>投诉建议</source>
        <translation>Complain</translation>
    </message>
    <message>
        <source>我的记录</source>
        <translation>My records</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>关于办件 %1</source>
        <translation>About case %1</translation>
    </message>
    <message>
        <source>关于“%1”</source>
        <translation>About &quot;%1&quot;</translation>
    </message>
    <message>
        <source>请写下哪一天、哪个窗口、发生了什么</source>
        <translation>Which day, which counter, what happened</translation>
    </message>
    <message>
        <source>写下您的问题</source>
        <translation>Write your question</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>%1前答复</source>
        <translation>Answer by %1</translation>
    </message>
    <message>
        <source>答复：%1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>请把事情写清楚，至少 5 个字</source>
        <translation>Please say what it is about, at least 5 characters</translation>
    </message>
    <message>
        <source>收到了</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>编号 %1，%2前答复，短信告诉您</source>
        <translation>Number %1, answered by %2; an SMS tells you</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日内答复，短信告诉您</source>
        <translation>
            <numerusform>Answered within %n working day; an SMS tells you</numerusform>
            <numerusform>Answered within %n working days; an SMS tells you</numerusform>
        </translation>
    </message>
    <message>
        <source>先选是哪一件、哪个事项</source>
        <translation>First choose which case or service</translation>
    </message>
    <message>
        <source>请先选是哪一件、哪个事项</source>
        <translation>First choose which case or service</translation>
    </message>
    <message>
        <source>办件 %1 %2</source>
        <translation>Case %1 %2</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>选一个事项</source>
        <translation>Choose a service</translation>
    </message>
    <message>
        <source>您还没有咨询或投诉</source>
        <translation>You have asked nothing yet</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionLine</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1，不改就空着</source>
        <translation>%1, blank: unchanged</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>原为：%1</source>
        <translation>Was: %1</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>填上证件上的姓名</source>
        <translation>Fill in the name on the card</translation>
    </message>
    <message>
        <source>填上证件上的 %1</source>
        <translation>Fill in %1, as on the card</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionPage</name>
    <message>
        <source>当场更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>本事项的表格没有可以当场更正的项</source>
        <translation>No field of this item can be corrected on the spot</translation>
    </message>
    <message>
        <source>还没有改动</source>
        <translation>Nothing changed yet</translation>
    </message>
    <message>
        <source>“%1”里有看不见的字符</source>
        <translation>&quot;%1&quot; has invisible characters</translation>
    </message>
    <message>
        <source>申请人看过并同意改动；记录打印后请其签字</source>
        <translation>Applicant has seen it and agrees; signs the record</translation>
    </message>
    <message>
        <source>请申请人看过改动，同意后勾选</source>
        <translation>Tick once the applicant has seen the changes and agrees</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>. </translation>
    </message>
    <message>
        <source>只有表格标为可更正的项和姓名；更正后立即打印记录，由申请人签字</source>
        <translation>Only names and fields marked correctable; the record is printed at once for the applicant to sign</translation>
    </message>
    <message>
        <source>更正已办成，正在重读这件</source>
        <translation>Corrected; the case is being read again</translation>
    </message>
    <message>
        <source>可更正的项和姓名</source>
        <translation>Names and correctable fields only</translation>
    </message>
    <message>
        <source>先改好“%1”，再请申请人看</source>
        <translation>Put &quot;%1&quot; right first, then show the changes</translation>
    </message>
</context>
<context>
    <name>yichuang::CounterKeys</name>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>下一件，不丢草稿</source>
        <translation>Next case, draft kept</translation>
    </message>
    <message>
        <source>挂起或移交</source>
        <translation>Hold or hand over</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>一次性补正告知</source>
        <translation>Supplement notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>发出告知或通知</source>
        <translation>Send the notice</translation>
    </message>
    <message>
        <source>撤回刚才的决定</source>
        <translation>Undo the last decision</translation>
    </message>
    <message>
        <source>不等倒数，立即发出</source>
        <translation>Release it now</translation>
    </message>
    <message>
        <source>身份与查找</source>
        <translation>Identity and search</translation>
    </message>
    <message>
        <source>读身份证</source>
        <translation>Read ID card</translation>
    </message>
    <message>
        <source>找件</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>人证相符</source>
        <translation>Face matches</translation>
    </message>
    <message>
        <source>改为代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>手工录入证件号</source>
        <translation>Type the ID number</translation>
    </message>
    <message>
        <source>换备用读卡器</source>
        <translation>Spare reader</translation>
    </message>
    <message>
        <source>按住显示完整证件号</source>
        <translation>Hold: show whole ID number</translation>
    </message>
    <message>
        <source>时限怎么算</source>
        <translation>How the deadline counts</translation>
    </message>
    <message>
        <source>办件过程</source>
        <translation>History</translation>
    </message>
    <message>
        <source>材料与预览</source>
        <translation>Papers and preview</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>上一份、下一份材料</source>
        <translation>Previous, next paper</translation>
    </message>
    <message>
        <source>翻页</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <source>放大、缩小、适宽</source>
        <translation>Zoom in, out, fit</translation>
    </message>
    <message>
        <source>右转；Shift R 左转</source>
        <translation>Rotate; Shift R left</translation>
    </message>
    <message>
        <source>预览放大</source>
        <translation>Large preview</translation>
    </message>
    <message>
        <source>只看变更</source>
        <translation>Only what changed</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>申请表与材料</source>
        <translation>Form and papers</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>身份核对</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>打印与其他</source>
        <translation>Printing and more</translation>
    </message>
    <message>
        <source>打印本件文书</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>本窗口、本部门、挂起</source>
        <translation>Mine, department, held</translation>
    </message>
    <message>
        <source>只看重报</source>
        <translation>Resubmitted only</translation>
    </message>
    <message>
        <source>按灯筛选</source>
        <translation>Filter by light</translation>
    </message>
    <message>
        <source>返回、收起</source>
        <translation>Back, close</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: language, colours, text size, sign out</translation>
    </message>
    <message>
        <source>原件已核、收复印件、不符、免提交</source>
        <translation>Original seen, copy kept, does not match, not needed</translation>
    </message>
    <message>
        <source>出件：F8 交付，F6 其他方式送达</source>
        <translation>Hand out: F8 by hand, F6 otherwise</translation>
    </message>
    <message>
        <source>与扫描件或上次对比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>扫描原件，存入这份材料</source>
        <translation>Scan the original</translation>
    </message>
    <message>
        <source>写告知时另写一条原因，看全部原因</source>
        <translation>In a notice, add a reason, show all</translation>
    </message>
    <message>
        <source>受理、预审通过、收下补正</source>
        <translation>Accept, pass the pre-review or take a supplement</translation>
    </message>
    <message>
        <source>换次序：按时限、按收件</source>
        <translation>Order: by due, by receipt</translation>
    </message>
    <message>
        <source>显示联系电话，再按收起</source>
        <translation>Show the telephone, again: hide it</translation>
    </message>
    <message>
        <source>当场收件；在收件页上另收一件</source>
        <translation>Receive at the window; on its page: the next one</translation>
    </message>
    <message>
        <source>授权委托书已核，或改由此人代办</source>
        <translation>Power of attorney seen, or takes the named agent&apos;s place</translation>
    </message>
    <message>
        <source>没读到、断网时重试，重打，复制上一轮写的</source>
        <translation>Try again, print again, copy what the round before left</translation>
    </message>
    <message>
        <source>打开压缩包里的文件；Esc 回清单</source>
        <translation>Open a file in an archive; Esc: back to the list</translation>
    </message>
    <message>
        <source>写告知时勾第几条原因，换第几条表述</source>
        <translation>In a notice: tick a reason, take a wording</translation>
    </message>
</context>
<context>
    <name>yichuang::CounterPage</name>
    <message>
        <source>备注已记入办件</source>
        <translation>Note added to the case</translation>
    </message>
    <message>
        <source>流水号已复制</source>
        <translation>Case number copied</translation>
    </message>
    <message>
        <source>可继续看和核对，写的都留着；决定要等连上大厅再发</source>
        <translation>Reading and checking go on and everything is kept; a decision waits for the hall</translation>
    </message>
    <message>
        <source>已连上大厅</source>
        <translation>The hall is back</translation>
    </message>
    <message>
        <source>写的内容都在，可以发出了</source>
        <translation>Everything you wrote is here and can be sent</translation>
    </message>
    <message>
        <source>受理工作台；按住 F1 查看，松开收起</source>
        <translation>Counter; hold F1 to see, let go to close</translation>
    </message>
    <message>
        <source>没有找到 %1</source>
        <translation>Nothing found for %1</translation>
    </message>
    <message>
        <source>期限计算说明已送打印</source>
        <translation>The explanation is on its way to the printer</translation>
    </message>
    <message>
        <source>审批退回，请补核</source>
        <translation>Sent back by review</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>正在换读卡器；也可按 Alt I 手工录入</source>
        <translation>Looking for another reader; Alt I to type</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>当场收件</source>
        <translation>Receive at the window</translation>
    </message>
    <message>
        <source>找件</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>可以当场收件，姓名和号码照证件填</source>
        <translation>A case can be received now, with name and number from the card</translation>
    </message>
    <message>
        <source>没有接读卡器；可按 F3 输入证件号</source>
        <translation>No card reader is connected; type the number with F3</translation>
    </message>
    <message numerus="yes">
        <source>已存入 %n 页扫描件</source>
        <translation>
            <numerusform>%n page stored</numerusform>
            <numerusform>%n pages stored</numerusform>
        </translation>
    </message>
    <message>
        <source>这些数字没有当作核对标记</source>
        <translation>These digits were not taken as marks</translation>
    </message>
    <message>
        <source>找件按 F3，写备注按 Alt N</source>
        <translation>F3 finds a case, Alt N writes a note</translation>
    </message>
    <message>
        <source>这件刚自己打开</source>
        <translation>This case has only just opened</translation>
    </message>
    <message>
        <source>刚才一下没有算；看过再按</source>
        <translation>That press did not count; look, then press again</translation>
    </message>
    <message>
        <source>没有可以撤回的决定；过了 %1 秒，要改请找主管</source>
        <translation>Nothing to undo; after %1 s a supervisor can change it</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>supplement notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>declining</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>hold</translation>
    </message>
    <message>
        <source>退回队列</source>
        <translation>return to the queue</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>handover</translation>
    </message>
    <message>
        <source>断网前按下的已办成：%1 %2</source>
        <translation>Done, though the line broke: %1, %2</translation>
    </message>
    <message>
        <source>发出的是：%1</source>
        <translation>What was sent: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 放下了这件</source>
        <translation>%1 let go of this case</translation>
    </message>
    <message>
        <source>现在是 %1 %2 在办</source>
        <translation>Now at %1, %2</translation>
    </message>
    <message>
        <source>%1 办好了这件：%2</source>
        <translation>%1 is done with this case: %2</translation>
    </message>
    <message>
        <source>这里看到的是最新的</source>
        <translation>This is how it stands now</translation>
    </message>
    <message>
        <source>不予受理写到一半</source>
        <translation>A notice of declining was begun</translation>
    </message>
    <message>
        <source>补正告知写到一半</source>
        <translation>A supplement notice was begun</translation>
    </message>
    <message>
        <source>写的都在，按 F10 接着写</source>
        <translation>Every word is here; F10 goes on</translation>
    </message>
    <message>
        <source>写的都在，按 F9 接着写</source>
        <translation>Every word is here; F9 goes on</translation>
    </message>
    <message>
        <source>手工录入没做完</source>
        <translation>The typed card is not finished</translation>
    </message>
    <message>
        <source>Enter 对照，或 Esc 放下</source>
        <translation>Enter compares it, Esc drops it</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Handing out</translation>
    </message>
    <message>
        <source>%1：文书还没生成，好了自动打印</source>
        <translation>%1: paper not made yet, prints by itself</translation>
    </message>
    <message>
        <source>%1 没有发出，写的都留着；连上后请再按 %2</source>
        <translation>%1 was not sent, all is kept; once back, press %2 again</translation>
    </message>
    <message>
        <source>%1 还没有发出</source>
        <translation>%1: not sent yet</translation>
    </message>
    <message>
        <source>断网时按的一下没有办成，写的都在；请再按 %1</source>
        <translation>What was pressed without a line did nothing; all is kept. Press %1 again</translation>
    </message>
    <message>
        <source>%1：文书没打出来</source>
        <translation>%1: paper not printed</translation>
    </message>
    <message>
        <source>%1。请看打印机，再按 Alt L 重打</source>
        <translation>%1. See to the printer, then Alt L prints again</translation>
    </message>
    <message numerus="yes">
        <source>%1。共 %n 份，请看打印机，再按 Alt L 重打</source>
        <translation>
            <numerusform>%1. %n paper in all: see to the printer, then Alt L prints it again</numerusform>
            <numerusform>%1. %n papers in all: see to the printer, then Alt L prints them again</numerusform>
        </translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>更正记录这就打印，请申请人签字</source>
        <translation>The record is being printed; have the applicant sign it</translation>
    </message>
    <message>
        <source>重读</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>证件不是本件的人</source>
        <translation>The card is nobody&apos;s of this case</translation>
    </message>
    <message>
        <source>改动要本人同意；刷错了按 Esc 放下</source>
        <translation>Changes need the person&apos;s consent; Esc puts a wrong card away</translation>
    </message>
    <message>
        <source>没有接读卡器；姓名和号码可以录入</source>
        <translation>No card reader; name and number can be typed</translation>
    </message>
    <message>
        <source>没有接读卡器；可按 Alt I 手工录入</source>
        <translation>No card reader; Alt I to type</translation>
    </message>
    <message>
        <source>请把证件放到读卡器上；放着的拿起来再放</source>
        <translation>Lay the card on the reader; lift and lay again one that lies there</translation>
    </message>
    <message>
        <source>材料 %1 免提交，没有原件</source>
        <translation>Paper %1 is handed in by nobody: there is no original</translation>
    </message>
    <message>
        <source>不用核，也不记原件已核</source>
        <translation>Nothing to check, and no original to mark as seen</translation>
    </message>
    <message>
        <source>收下补正</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>有一件待补正</source>
        <translation>One case awaits a supplement</translation>
    </message>
    <message>
        <source>Alt %1、%2</source>
        <translation>Alt %1, %2</translation>
    </message>
    <message>
        <source>Esc、%1</source>
        <translation>Esc, %1</translation>
    </message>
    <message>
        <source>%1在本窗口没有待办的件</source>
        <translation>Nothing waits here for %1</translation>
    </message>
    <message numerus="yes">
        <source>%1有 %n 件待领取</source>
        <translation>
            <numerusform>%n case of %1 waits to be collected</numerusform>
            <numerusform>%n cases of %1 wait to be collected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2，按 Ctrl E 出件</source>
        <translation>%1 %2, Ctrl E hands it out</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>按 F3 找到这件，Alt P 显示电话</source>
        <translation>Find the case by F3; Alt P shows the number</translation>
    </message>
    <message>
        <source>更正还没有发出：Ctrl Enter 发出，或改回原样再按 %1</source>
        <translation>The correction is not sent: Ctrl Enter sends it, or undo what was typed and press %1</translation>
    </message>
    <message>
        <source>当场更正写到一半</source>
        <translation>A correction is begun</translation>
    </message>
    <message>
        <source>写的都在，按 F7 接着写</source>
        <translation>Every word is here; F7 goes on</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>pre-review</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>acceptance</translation>
    </message>
    <message>
        <source>%1。%2，%3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>上一轮写的已复制</source>
        <translation>What was written in the round before is copied</translation>
    </message>
    <message>
        <source>上一轮写的没有发出</source>
        <translation>What was written in the round before was not sent</translation>
    </message>
    <message>
        <source>这一轮要重新核；写的都在，按 Alt L 复制</source>
        <translation>This round is checked anew; all words are kept, Alt L copies them</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>回执这就打印两份：请申请人签收，一份交给申请人</source>
        <translation>The receipt is being printed twice: have it signed for, and give one copy to the applicant</translation>
    </message>
    <message>
        <source>建议的日子已过，还没有终止，照样收：%1</source>
        <translation>The suggested day is over and the case is not ended, so it is taken all the same: %1</translation>
    </message>
    <message>
        <source>申请人来补交的，%1</source>
        <translation>Whoever brings it: %1</translation>
    </message>
    <message>
        <source>对证，勾上带来的，按 F8 收下</source>
        <translation>compare the card, tick what was brought, press F8</translation>
    </message>
    <message>
        <source>对证，改好要改的，按 F8 收下</source>
        <translation>compare the card, change what was asked for, press F8</translation>
    </message>
    <message>
        <source>还没有读身份证</source>
        <translation>No card read yet</translation>
    </message>
    <message>
        <source>这一下没有算；读到证、看过人，再按 F4</source>
        <translation>This press did not count; read the card, look at the person, then press F4</translation>
    </message>
    <message>
        <source>%1 把这件移交给您了</source>
        <translation>%1 handed this case over to you</translation>
    </message>
    <message>
        <source>在队列里选中，回车接着办</source>
        <translation>choose it in the queue and press Enter to go on with it</translation>
    </message>
    <message>
        <source>现在没有人在办</source>
        <translation>nobody has it now</translation>
    </message>
    <message>
        <source>来办新件的，按 Ctrl N 当场收件，证件一起过去</source>
        <translation>For a new application press Ctrl N: it is received here, and the card goes along</translation>
    </message>
    <message>
        <source>还没有核对人证</source>
        <translation>Face not matched yet</translation>
    </message>
    <message>
        <source>改动要本人确认：看过本人按 F4，再按 F7</source>
        <translation>The person confirms the changes: look at the face, press F4, then F7</translation>
    </message>
    <message>
        <source>还没有看到授权委托书</source>
        <translation>Power of attorney not seen yet</translation>
    </message>
    <message>
        <source>代办人要有委托书才能确认改动：看过按 Alt W，再按 F7</source>
        <translation>An agent confirms changes only with one: once seen press Alt W, then F7</translation>
    </message>
    <message>
        <source>%1；不发了就再按 F8</source>
        <translation>%1. If it is not to be sent, press F8 again</translation>
    </message>
    <message>
        <source>还没收完：%1</source>
        <translation>Begun and not received: %1</translation>
    </message>
    <message>
        <source>写的都在，按 Ctrl N 接着收</source>
        <translation>All of it is kept; Ctrl N goes on</translation>
    </message>
    <message>
        <source>读证先按 Esc 回到这件；写的都留着</source>
        <translation>To read a card go back to the case by Esc; what you wrote stays</translation>
    </message>
    <message>
        <source>%1。还没收完：%2，按 Ctrl N 接着收</source>
        <translation>%1. Not yet received: %2; Ctrl N goes on</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a paper, whose</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>程序断开之前已办成：%1</source>
        <translation>Done before the program ended: %1</translation>
    </message>
    <message>
        <source>%1 %2，%3，不用再办</source>
        <translation>%1 %2, %3; nothing more to do</translation>
    </message>
</context>
<context>
    <name>yichuang::CounterWork</name>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>Pre-review</translation>
    </message>
    <message>
        <source>已告知补正</source>
        <translation>Supplement asked</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>已收下补正</source>
        <translation>Supplement taken</translation>
    </message>
    <message>
        <source>已收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>请打电话约</source>
        <translation>call to make an appointment</translation>
    </message>
</context>
<context>
    <name>yichuang::DashboardView</name>
    <message>
        <source>大厅监督</source>
        <translation>The hall</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>全部部门</source>
        <translation>All bureaus</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>各部门灯态</source>
        <translation>Lights by bureau</translation>
    </message>
    <message>
        <source>每小时收件</source>
        <translation>Received by hour</translation>
    </message>
    <message>
        <source>虚线是上周同日</source>
        <translation>dashed: same day last week</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>超期与今日到期</source>
        <translation>Overdue and due today</translation>
    </message>
    <message>
        <source>全部督办</source>
        <translation>Urge all</translation>
    </message>
    <message>
        <source>特别程序与延长</source>
        <translation>Pauses and extensions</translation>
    </message>
    <message>
        <source>短信送达</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>● 实时，%1 更新</source>
        <translation>● live, %1</translation>
    </message>
    <message>
        <source>%1 在岗 · %2 离席 · %3 空</source>
        <translation>%1 staffed · %2 away · %3 free</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>超期或今日到期</source>
        <translation>overdue or due today</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>no clock runs</translation>
    </message>
    <message>
        <source>%1 时收件</source>
        <translation>Received at %1 h</translation>
    </message>
    <message>
        <source>%1 %2 手上的件</source>
        <translation>With %2, %1</translation>
    </message>
    <message>
        <source>%1 启动特别程序：%2</source>
        <translation>Special procedures of %1: %2</translation>
    </message>
    <message>
        <source>%1 申请延长：%2</source>
        <translation>Extensions asked by %1: %2</translation>
    </message>
    <message>
        <source>○ 停在 %1</source>
        <translation>○ As of %1</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>M 月 d 日</source>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Special procedures started</translation>
    </message>
    <message>
        <source>延长期限</source>
        <translation>Time extended</translation>
    </message>
    <message>
        <source>今日短信，已送达</source>
        <translation>Messages today, delivered</translation>
    </message>
    <message>
        <source>今日短信，发送中</source>
        <translation>Messages today, on their way</translation>
    </message>
    <message>
        <source>今日短信，没有送达</source>
        <translation>Messages today, not delivered</translation>
    </message>
    <message>
        <source>特别程序 %1</source>
        <translation>Pauses %1</translation>
    </message>
    <message>
        <source>全部特别程序 %1 件</source>
        <translation>All %1 special procedures</translation>
    </message>
    <message>
        <source>延长 %1</source>
        <translation>Extended %1</translation>
    </message>
    <message>
        <source>全部延长 %1 件</source>
        <translation>All %1 extensions</translation>
    </message>
    <message>
        <source>● 主通道正常</source>
        <translation>● main channel in order</translation>
    </message>
    <message>
        <source>■ 主通道有故障</source>
        <translation>■ main channel failing</translation>
    </message>
    <message>
        <source>▲ 没有在发送</source>
        <translation>▲ nothing is being sent</translation>
    </message>
    <message>
        <source>本周短信，没有送达</source>
        <translation>Messages this week, not delivered</translation>
    </message>
    <message>
        <source>本月短信，没有送达</source>
        <translation>Messages this month, not delivered</translation>
    </message>
    <message>
        <source>此前短信，没有送达，没人处理</source>
        <translation>Earlier messages, not delivered, not dealt with</translation>
    </message>
    <message>
        <source>%1 · %2 停用</source>
        <translation>%1 · %2 shut</translation>
    </message>
</context>
<context>
    <name>yichuang::DateEditor</name>
    <message>
        <source>如 20291031</source>
        <translation>as 20291031</translation>
    </message>
    <message>
        <source>%1 年 %2 月 %3 日</source>
        <translation>%1-%2-%3</translation>
    </message>
</context>
<context>
    <name>yichuang::DayPanel</name>
    <message>
        <source>调休上班</source>
        <translation>Make-up workday</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>周末休息</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Workday</translation>
    </message>
    <message>
        <source>%1（改了没存）</source>
        <translation>%1 (changed, not stored)</translation>
    </message>
    <message>
        <source>%1，这一年还没录入，暂定</source>
        <translation>%1; the year is not loaded yet, provisional</translation>
    </message>
    <message>
        <source>安排里的说法</source>
        <translation>What the arrangement calls it</translation>
    </message>
    <message>
        <source>这一天</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>如 国庆节</source>
        <translation>Such as 国庆节</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>改为休息</source>
        <translation>Make it a day off</translation>
    </message>
    <message>
        <source>改为上班</source>
        <translation>Make it a workday</translation>
    </message>
    <message>
        <source>正在等大厅回答</source>
        <translation>Waiting for the hall&apos;s answer</translation>
    </message>
</context>
<context>
    <name>yichuang::DayRuler</name>
    <message>
        <source> 到期</source>
        <translation> due</translation>
    </message>
    <message>
        <source>工作日尺</source>
        <translation>Day ruler</translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1 月</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>超</source>
        <translation>late</translation>
    </message>
</context>
<context>
    <name>yichuang::DeadlineButton</name>
    <message>
        <source>%1 前未告知，视为受理</source>
        <translation>Deemed accepted after %1</translation>
    </message>
    <message>
        <source>承诺 %1 前办结</source>
        <translation>Promised by %1</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>Not counting</translation>
    </message>
    <message>
        <source>%1 已告知申请人</source>
        <translation>Applicant told %1</translation>
    </message>
    <message>
        <source>没有在走的时限</source>
        <translation>No deadline runs</translation>
    </message>
    <message>
        <source>%1，%2，%3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>暂停计时：%1</source>
        <translation>Paused: %1</translation>
    </message>
    <message>
        <source>%1 后恢复，%2 前办结</source>
        <translation>Runs again after %1, decide by %2</translation>
    </message>
    <message>
        <source>%1 前送达</source>
        <translation>Deliver by %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when, and the status since</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>yichuang::DeadlineCard</name>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>%1，次日起</source>
        <translation>%1, the day after</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>（暂定：当年放假安排未公布）</source>
        <translation> (provisional: the year&apos;s holidays are not published)</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>On lapse</translation>
    </message>
    <message>
        <source>自收到之日起视为受理，主管同时可见</source>
        <translation>Deemed accepted as of receipt; the supervisor sees it</translation>
    </message>
    <message>
        <source>主管可见，计入超期</source>
        <translation>The supervisor sees it; counted as overdue</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>%1 至 %2，%3，不计（%4）</source>
        <translation>%1 to %2, %3, not counted (%4)</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>%1（%2，%3）</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>自该时刻起</source>
        <translation>from that very moment</translation>
    </message>
    <message>
        <source>法定</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>%1，%2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Ctrl+P 打印逐日说明</source>
        <translation>Ctrl+P prints every day of it</translation>
    </message>
    <message>
        <source>期限计算说明</source>
        <translation>How the dates are counted</translation>
    </message>
    <message>
        <source>%1；%2不计</source>
        <translation>%1; not counted: %2</translation>
    </message>
    <message>
        <source>%1 %2至 %3 %4</source>
        <translation>%1 %2 to %3 %4</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>%1怎么算（%2/%3）</source>
        <translation>%1: how it is counted (%2/%3)</translation>
    </message>
    <message>
        <source>%1怎么算</source>
        <translation>%1: how it is counted</translation>
    </message>
    <message>
        <source>这一天</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>↑ ↓ 逐日看</source>
        <translation>↑ ↓ its days</translation>
    </message>
    <message numerus="yes">
        <source>← → 另 %n 个期限</source>
        <translation>
            <numerusform>← → %n other time</numerusform>
            <numerusform>← → %n other times</numerusform>
        </translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::DecisionBar</name>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>这件现在不能发补正告知</source>
        <translation>No supplement notice can be sent now</translation>
    </message>
    <message>
        <source>这件现在不能不予受理</source>
        <translation>This case cannot be declined now</translation>
    </message>
    <message>
        <source>先等一下</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>这件现在不能当场更正</source>
        <translation>This case cannot be corrected now</translation>
    </message>
</context>
<context>
    <name>yichuang::DeclineList</name>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>允许申请人修改后重新申报，保留已填内容</source>
        <translation>The applicant may change and file again; answers are kept</translation>
    </message>
    <message>
        <source>不予受理的依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>材料不齐、填写有误，请改用补正告知。</source>
        <translation>Incomplete or wrong papers are a matter for a supplement notice.</translation>
    </message>
    <message>
        <source>切到补正告知</source>
        <translation>Write a supplement notice</translation>
    </message>
    <message>
        <source>本件没有禁止期，不可选</source>
        <translation>No bar period here: cannot be chosen</translation>
    </message>
    <message>
        <source>请选一条依据</source>
        <translation>Choose a ground</translation>
    </message>
    <message>
        <source>换一种写法</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>本事项不是行政许可，不可选</source>
        <translation>Not a licence: cannot be chosen</translation>
    </message>
    <message>
        <source>不少于 %1 个字；“材料不全”不是理由</source>
        <translation>At least %1 characters; &quot;papers missing&quot; is no reason</translation>
    </message>
    <message>
        <source>事实和理由：%1</source>
        <translation>Facts and reasons: %1</translation>
    </message>
    <message>
        <source>单选 1–%1</source>
        <translation>one of 1–%1</translation>
    </message>
    <message>
        <source>不少于 %1 个字：%2</source>
        <translation>At least %1 characters: %2</translation>
    </message>
    <message>
        <source>查表述，如 heshi</source>
        <translation>Search, e.g. heshi</translation>
    </message>
    <message>
        <source>这件现在不能不予受理</source>
        <translation>This case cannot be declined now</translation>
    </message>
    <message>
        <source>这段是按依据 %1 写的，请改成这条的理由</source>
        <translation>Written for ground %1: give the reasons for this one</translation>
    </message>
    <message>
        <source>数字选依据；要写数字，先按方向键</source>
        <translation>Digits choose the ground; to write one, press an arrow key first</translation>
    </message>
    <message>
        <source>本件不适用，不可选</source>
        <translation>Does not apply here: cannot be chosen</translation>
    </message>
    <message>
        <source>没有写明法律条文，许可事项不可选</source>
        <translation>Names no article of a law: cannot be chosen for a licence</translation>
    </message>
    <message>
        <source>常用表述（Ctrl 1 起）</source>
        <translation>Usual words (from Ctrl 1)</translation>
    </message>
    <message>
        <source>这条依据没有别的表述；换依据先按 F10，再按数字</source>
        <translation>This ground has no other wording; for another ground press F10 and its digit</translation>
    </message>
</context>
<context>
    <name>yichuang::DeleteAccountPage</name>
    <message>
        <source>注销账号</source>
        <translation>Delete account</translation>
    </message>
    <message>
        <source>注销后不能再用这个账号登录。已经办结的件按规定存档，草稿会删除。还有没办完的件时不能注销</source>
        <translation>You can no longer sign in with it. What was decided stays in the archive, drafts are deleted. Not possible while a case is open</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>账号已注销</source>
        <translation>The account is deleted</translation>
    </message>
    <message>
        <source>谢谢您用过一窗</source>
        <translation>Thank you for having used Yichuang</translation>
    </message>
</context>
<context>
    <name>yichuang::DeliveryBody</name>
    <message>
        <source>已送达 %1</source>
        <translation>%1 delivered</translation>
    </message>
    <message>
        <source>发送中 %1</source>
        <translation>%1 on the way</translation>
    </message>
    <message>
        <source>失败 %1</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>今日短信 %1，已送达 %2，发送中 %3，失败 %4</source>
        <translation>Messages today %1, delivered %2, on the way %3, failed %4</translation>
    </message>
    <message numerus="yes">
        <source>近 %n 小时送达率</source>
        <translation>
            <numerusform>Delivered, last hour</numerusform>
            <numerusform>Delivered, last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>送达率，有回执 %n 条</source>
        <translation>
            <numerusform>delivered of %n reported</numerusform>
            <numerusform>delivered of %n reported</numerusform>
        </translation>
    </message>
    <message>
        <source>收件告知</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>预审通过，约到厅</source>
        <translation>Invitation to come</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>Supplement notice</translation>
    </message>
    <message>
        <source>受理告知</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Not required</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>视为受理，报主管</source>
        <translation>Deemed accepted, to the supervisor</translation>
    </message>
    <message>
        <source>期限调整</source>
        <translation>New due day</translation>
    </message>
    <message>
        <source>已作决定</source>
        <translation>Decision made</translation>
    </message>
    <message>
        <source>咨询答复</source>
        <translation>Answer to a question</translation>
    </message>
    <message>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>持证登录提醒</source>
        <translation>Sign-in by card</translation>
    </message>
    <message>
        <source>等待发出</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>正在发出</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>已发出，等回执</source>
        <translation>Sent, no report yet</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>没有送达</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>不知是否发出</source>
        <translation>Perhaps not sent</translation>
    </message>
    <message>
        <source>过期未发</source>
        <translation>Expired unsent</translation>
    </message>
    <message>
        <source>%1 打了电话</source>
        <translation>%1 called</translation>
    </message>
    <message>
        <source>打电话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>改号码</source>
        <translation>Correct number</translation>
    </message>
    <message>
        <source>打电话 %1</source>
        <translation>Call: %1</translation>
    </message>
    <message>
        <source>改号码 %1</source>
        <translation>Correct number: %1</translation>
    </message>
    <message>
        <source>此前没有送达，没人处理 %1</source>
        <translation>Earlier failures, open: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceLine</name>
    <message>
        <source>版本 %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>正在看打印机</source>
        <translation>Looking at the printer</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>打印机：%1，可先登录</source>
        <translation>Printer: %1; you can sign in</translation>
    </message>
    <message>
        <source>%1，可先登录</source>
        <translation>%1; you can sign in</translation>
    </message>
</context>
<context>
    <name>yichuang::DocumentPage</name>
    <message>
        <source>文件预览</source>
        <translation>File preview</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
</context>
<context>
    <name>yichuang::DonePage</name>
    <message>
        <source>申报完成</source>
        <translation>Application filed</translation>
    </message>
    <message>
        <source>申请回执正在准备</source>
        <translation>The receipt is being made</translation>
    </message>
    <message>
        <source>再打一张</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>再办一件</source>
        <translation>Another one</translation>
    </message>
    <message>
        <source>回执还没有准备好，请稍等</source>
        <translation>The receipt is not ready yet. One moment, please</translation>
    </message>
    <message>
        <source>补好的内容已提交</source>
        <translation>What was missing is filed</translation>
    </message>
    <message>
        <source>申报已提交</source>
        <translation>Your application is filed</translation>
    </message>
    <message>
        <source>业务流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查询码 %1</source>
        <translation>Query code %1</translation>
    </message>
    <message>
        <source>%1 提交</source>
        <translation>Filed %1</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>带身份证原件到窗口</source>
        <translation>Bring your ID card to the counter</translation>
    </message>
    <message>
        <source>窗口 5 个工作日内答复</source>
        <translation>The counter answers within 5 working days</translation>
    </message>
    <message>
        <source>最晚 %1；要补材料会一次告诉您</source>
        <translation>By %1; if papers are missing you are told all at once</translation>
    </message>
    <message>
        <source>受理后当天办结</source>
        <translation>Done on the day of acceptance</translation>
    </message>
    <message>
        <source>受理后 %1办结</source>
        <translation>Done within %1 of acceptance</translation>
    </message>
    <message>
        <source>每一步都有短信，也可随时来这里查</source>
        <translation>An SMS at each step; or look here at any time</translation>
    </message>
    <message>
        <source>%1，%2，电话 %3</source>
        <translation>%1, %2, phone %3</translation>
    </message>
    <message>
        <source>回执还没有生成。已经提交成功，可随时在“我的办件”里打印</source>
        <translation>The receipt is not made yet. Your application is filed; print it later in &quot;My cases&quot;</translation>
    </message>
    <message>
        <source>申请回执</source>
        <translation>Receipt</translation>
    </message>
    <message numerus="yes">
        <source>带身份证原件和 %n 份材料到窗口</source>
        <translation>
            <numerusform>Bring your ID card and %n paper to the counter</numerusform>
            <numerusform>Bring your ID card and %n papers to the counter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>带 %n 份材料到窗口</source>
        <translation>
            <numerusform>Bring %n paper to the counter</numerusform>
            <numerusform>Bring %n papers to the counter</numerusform>
        </translation>
    </message>
    <message>
        <source>手机查进度</source>
        <translation>Progress by phone</translation>
    </message>
    <message>
        <source>请取走身份证和回执</source>
        <translation>Take your ID card and receipt</translation>
    </message>
    <message>
        <source>退出后本机不保留您的资料</source>
        <translation>Nothing of yours stays on this machine</translation>
    </message>
    <message>
        <source>每一步的短信发到 %1</source>
        <translation>A message about each step goes to %1</translation>
    </message>
    <message>
        <source>（%1 秒）</source>
        <translation> (%1 s)</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>办好了，退出</source>
        <translation>Done, leave</translation>
    </message>
</context>
<context>
    <name>yichuang::EvidenceStrip</name>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>窗口已核原件</source>
        <translation>Seen at window</translation>
    </message>
    <message>
        <source>原件交窗口</source>
        <translation>Original at window</translation>
    </message>
    <message>
        <source>没有文件</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>不能预览，按 Enter 看详情</source>
        <translation>No preview; Enter</translation>
    </message>
    <message>
        <source>材料 %1 %2 %3</source>
        <translation>Paper %1 %2 %3</translation>
    </message>
</context>
<context>
    <name>yichuang::ExitSheet</name>
    <message>
        <source>工作人员退出</source>
        <translation>Staff exit</translation>
    </message>
    <message>
        <source>请输入退出码</source>
        <translation>Type the exit code</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退出码不对，请再输一次</source>
        <translation>That is not the code. Type it again</translation>
    </message>
</context>
<context>
    <name>yichuang::Exporter</name>
    <message>
        <source>大厅统计</source>
        <translation>Hall-figures</translation>
    </message>
    <message>
        <source>大厅月报</source>
        <translation>Hall-monthly-report</translation>
    </message>
</context>
<context>
    <name>yichuang::FaultWords</name>
    <message>
        <source>请填写，或写完整</source>
        <translation>Fill this in, or complete it</translation>
    </message>
    <message>
        <source>号码不符合编码规则，请对照证件再看一遍</source>
        <translation>Not a valid number; compare it with the card</translation>
    </message>
    <message>
        <source>和身份证号码说的不一样，请对照证件</source>
        <translation>The identity number says otherwise; check the card</translation>
    </message>
    <message>
        <source>信用代码校验不对，请对照执照再看一遍</source>
        <translation>Credit code check fails; compare it with the licence</translation>
    </message>
    <message>
        <source>这个事项只收个人的申请</source>
        <translation>This item is for individuals only</translation>
    </message>
    <message>
        <source>这个事项只收企业的申请</source>
        <translation>This item is for enterprises only</translation>
    </message>
    <message>
        <source>有看不见的字符或太长，请重新录入</source>
        <translation>Hidden characters, or too long; type it again</translation>
    </message>
    <message>
        <source>太小了，最少 %1</source>
        <translation>Too small; at least %1</translation>
    </message>
    <message>
        <source>超过了上限，请改小或改短</source>
        <translation>Over the limit; make it smaller or shorter</translation>
    </message>
    <message>
        <source>请从给出的几项里选</source>
        <translation>Choose one of those given</translation>
    </message>
    <message>
        <source>格式不对，请照材料再看一遍</source>
        <translation>Not in the right form; compare it with the paper</translation>
    </message>
    <message>
        <source>请勾选</source>
        <translation>Please tick</translation>
    </message>
    <message>
        <source>请填 11 位手机号或区号加座机，如 13800138000、0750-3881234</source>
        <translation>Enter an 11-digit mobile, or area code and landline, e.g. 13800138000, 0750-3881234</translation>
    </message>
    <message>
        <source>不是日历上的一天，请按年-月-日填，如 2026-11-28</source>
        <translation>No day of the calendar: enter year-month-day, e.g. 2026-11-28</translation>
    </message>
    <message>
        <source>请填数字</source>
        <translation>Enter a number</translation>
    </message>
    <message>
        <source>请填 11 位手机号，如 13800138000</source>
        <translation>Enter an 11-digit mobile number, e.g. 13800138000</translation>
    </message>
    <message>
        <source>不是申请人（企业为法定代表人）申报的号码，请对照证件；申报时写错的，要撤回后重新申请</source>
        <translation>Not the number declared of the applicant (of an enterprise: of its legal representative); compare it with the document. If it was declared wrongly, the case is withdrawn and applied for again</translation>
    </message>
    <message>
        <source>表里的人都没有申请人申报的号码，请对照证件；申报时写错的，要撤回后重新申请</source>
        <translation>Nobody on the form has the number declared of the applicant; compare it with the document. If it was declared wrongly, the case is withdrawn and applied for again</translation>
    </message>
    <message>
        <source>两个人填了同一个号码，请对照各自的证件</source>
        <translation>Two people have the same number; compare each with their own document</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldBlock</name>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldForm</name>
    <message>
        <source>请点“发验证码”，再填短信里的 6 位数字</source>
        <translation>Touch &quot;Send code&quot;, then type the 6 digits of the SMS</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldRow</name>
    <message>
        <source>%1：%2，上次：%3</source>
        <translation>%1: %2, before: %3</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>上次：%1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>已看</source>
        <translation>Looked at</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldWords</name>
    <message>
        <source>有两项一样，请去掉一项</source>
        <translation>Two of them are the same. Please remove one</translation>
    </message>
    <message>
        <source>这里只填数字</source>
        <translation>Digits only</translation>
    </message>
    <message>
        <source>和要求的样子不同，请对照证件再看一遍</source>
        <translation>This is not in the form asked for. Please compare with the document</translation>
    </message>
    <message>
        <source>请从给出的几项里选</source>
        <translation>Please choose one of those shown</translation>
    </message>
    <message>
        <source>这里还要改一下，可以叫人帮忙</source>
        <translation>Something here needs a change. You may call for help</translation>
    </message>
    <message>
        <source>请看过后点一下，表示承诺</source>
        <translation>Please read it and touch it to promise</translation>
    </message>
    <message>
        <source>请选一项</source>
        <translation>Please choose one</translation>
    </message>
    <message>
        <source>请至少填一行</source>
        <translation>Please fill in at least one row</translation>
    </message>
    <message>
        <source>请填写%1</source>
        <translation>Please fill in: %1</translation>
    </message>
    <message>
        <source>%1 偏大，是不是 %2？</source>
        <translation>%1 is rather large. Did you mean %2?</translation>
    </message>
    <message>
        <source>应在 %1 至 %2</source>
        <translation>Should be between %1 and %2</translation>
    </message>
    <message>
        <source>最多 %1</source>
        <translation>At most %1</translation>
    </message>
    <message>
        <source>至少 %1</source>
        <translation>At least %1</translation>
    </message>
    <message>
        <source>应是 %1 个字，现在 %2 个</source>
        <translation>Should have %1 characters, has %2</translation>
    </message>
    <message>
        <source>至少 %1 个字，现在 %2 个</source>
        <translation>At least %1 characters, has %2</translation>
    </message>
    <message>
        <source>最多 %1 个字，现在 %2 个</source>
        <translation>At most %1 characters, has %2</translation>
    </message>
    <message>
        <source>应填 %1 行</source>
        <translation>Please fill in %1 rows</translation>
    </message>
    <message>
        <source>应填 %1 至 %2 行</source>
        <translation>Please fill in %1 to %2 rows</translation>
    </message>
    <message>
        <source>应选满 %1 项</source>
        <translation>Please choose all %1</translation>
    </message>
    <message>
        <source>应选 %1 至 %2 项</source>
        <translation>Please choose %1 to %2</translation>
    </message>
    <message>
        <source>身份证号是 18 位，请数一数</source>
        <translation>An ID number has 18 digits. Please count</translation>
    </message>
    <message>
        <source>身份证号只有数字，最后一位可以是 X</source>
        <translation>An ID number has digits only; the last one may be X</translation>
    </message>
    <message>
        <source>前 6 位不是地区，请对照证件</source>
        <translation>The first 6 digits are no area. Please compare with the card</translation>
    </message>
    <message>
        <source>第 7 至 14 位不是一个日期，请对照证件</source>
        <translation>Digits 7 to 14 are no date. Please compare with the card</translation>
    </message>
    <message>
        <source>第 7 至 14 位的出生日期还没到，请对照证件</source>
        <translation>The birth date in digits 7 to 14 has not come yet. Please compare with the card</translation>
    </message>
    <message>
        <source>有一位和证件不同，请从头对一遍</source>
        <translation>One digit differs from the card. Please compare from the start</translation>
    </message>
    <message>
        <source>统一社会信用代码是 18 位，请数一数</source>
        <translation>The credit code has 18 characters. Please count</translation>
    </message>
    <message>
        <source>代码里没有字母 I、O、S、V、Z，请对照执照</source>
        <translation>The code has no letters I, O, S, V or Z. Please compare with the licence</translation>
    </message>
    <message>
        <source>有一位和执照不同，请从头对一遍</source>
        <translation>One character differs from the licence. Please compare from the start</translation>
    </message>
    <message>
        <source>手机号是 1 开头的 11 位数字</source>
        <translation>A mobile number has 11 digits and begins with 1</translation>
    </message>
    <message>
        <source>请填数字，最多 %1 位小数</source>
        <translation>Please enter a number with at most %1 decimals</translation>
    </message>
    <message>
        <source>请填整数</source>
        <translation>Please enter a whole number</translation>
    </message>
    <message>
        <source>请把年月日填全，如 20291031</source>
        <translation>Please enter year, month and day, as 20291031</translation>
    </message>
    <message>
        <source>没有这一天，请再看一下月和日</source>
        <translation>There is no such day. Please look at month and day again</translation>
    </message>
    <message>
        <source>第 %1 个字后面有看不见的字符（U+%2），请删掉这里重填</source>
        <translation>After character %1 there is an invisible one (U+%2). Please delete it and type again</translation>
    </message>
    <message>
        <source>“%1”这台机器显示不出，请叫人帮忙或到窗口填</source>
        <translation>This machine cannot show &quot;%1&quot;. Please call for help or fill it in at the counter</translation>
    </message>
    <message>
        <source>这一天已经过去，是不是 %1 年？</source>
        <translation>This day has passed. Did you mean %1?</translation>
    </message>
    <message>
        <source>%1 年离今天很远，请再看一下</source>
        <translation>%1 is far from today. Please look again</translation>
    </message>
    <message>
        <source>按这个号码，年龄不太常见，请对照证件再看一下</source>
        <translation>By this number the age is unusual. Please compare with the card</translation>
    </message>
</context>
<context>
    <name>yichuang::FigureSheets</name>
    <message>
        <source>收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>Supplement notices</translation>
    </message>
    <message>
        <source>其中再次告知</source>
        <translation>of which further notices</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>按时办结</source>
        <translation>Decided in time</translation>
    </message>
    <message>
        <source>总计</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止</source>
        <translation>To</translation>
    </message>
    <message>
        <source>上期同期收件</source>
        <translation>Received in the period before</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Second look</translation>
    </message>
    <message>
        <source>抽中 %1，已看 %2，有误 %3</source>
        <translation>%1 drawn, %2 looked at, %3 wrong</translation>
    </message>
    <message>
        <source>按时办结率</source>
        <translation>Share in time</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>其中不计时</source>
        <translation>of which no clock runs</translation>
    </message>
    <message>
        <source>短信送达</source>
        <translation>SMS delivered</translation>
    </message>
    <message>
        <source>短信失败或不明</source>
        <translation>SMS failed or unknown</translation>
    </message>
    <message>
        <source>特别程序与延长</source>
        <translation>Special procedures</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>停（日）</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>在办灯态</source>
        <translation>Open cases by light</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>no clock runs</translation>
    </message>
    <message>
        <source>逐日</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>剩余工作日</source>
        <translation>Working days left</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>年历变动前到期</source>
        <translation>Due before the calendar changed</translation>
    </message>
    <message>
        <source>日期暂定</source>
        <translation>Provisional</translation>
    </message>
    <message numerus="yes">
        <source>以上是前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>Only the first case stands above and there are more: export a shorter period or one department at a time</numerusform>
            <numerusform>Only the first %n cases stand above and there are more: export a shorter period or one department at a time</numerusform>
        </translation>
    </message>
    <message>
        <source>排队</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>About</translation>
    </message>
    <message>
        <source>收信人</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>改号码</source>
        <translation>Number corrected</translation>
    </message>
    <message>
        <source>打电话</source>
        <translation>Called</translation>
    </message>
    <message numerus="yes">
        <source>以上是前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>This is the first %n message of more: choose a shorter period or one department, and export in parts</numerusform>
            <numerusform>These are the first %n messages of more: choose a shorter period or one department, and export in parts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 催办</source>
        <translation>%1, reminder</translation>
    </message>
</context>
<context>
    <name>yichuang::FigureStrip</name>
    <message>
        <source>比上周同日 %1</source>
        <translation>%1 on last week</translation>
    </message>
    <message>
        <source>比上周同期 %1</source>
        <translation>%1 on last week</translation>
    </message>
    <message>
        <source>比上月同期 %1</source>
        <translation>%1 on last month</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>受理率 %1</source>
        <translation>%1 of answers</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>其中二次补正 %1</source>
        <translation>second notices %1</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>已抽查 %1</source>
        <translation>%1 checked</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>暂停 %1</source>
        <translation>%1 paused</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>五日内没有告知</source>
        <translation>not told in five days</translation>
    </message>
    <message>
        <source>平均等候</source>
        <translation>Mean wait</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>上月同期收件</source>
        <translation>Received in the same span last month</translation>
    </message>
    <message>
        <source>上周同期收件</source>
        <translation>Received in the same span last week</translation>
    </message>
    <message>
        <source>二次补正</source>
        <translation>Second notices</translation>
    </message>
    <message>
        <source>不予受理，已抽查</source>
        <translation>Declined and looked at again</translation>
    </message>
    <message>
        <source>按时 %1 逾期 %2</source>
        <translation>In time %1, late %2</translation>
    </message>
    <message>
        <source>逾期办结</source>
        <translation>Decided late</translation>
    </message>
    <message>
        <source>在办，暂停中</source>
        <translation>Open, paused</translation>
    </message>
    <message numerus="yes">
        <source>到件至调件 %n 件</source>
        <translation>
            <numerusform>to first step, %n case</numerusform>
            <numerusform>to first step, %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>好评率</source>
        <translation>Satisfied</translation>
    </message>
    <message numerus="yes">
        <source>低分 %n 件待回访</source>
        <translation>
            <numerusform>%n low rating to answer</numerusform>
            <numerusform>%n low ratings to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>评价 %n 件</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message>
        <source>低分待回访，在答复页办（Ctrl+F5）</source>
        <translation>Low ratings, answered at the help desk (Ctrl+F5)</translation>
    </message>
</context>
<context>
    <name>yichuang::FileWords</name>
    <message>
        <source>已加密</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>含脚本</source>
        <translation>has scripts</translation>
    </message>
    <message>
        <source>内嵌文件</source>
        <translation>has files inside</translation>
    </message>
    <message>
        <source>含宏</source>
        <translation>has macros</translation>
    </message>
    <message>
        <source>类型与文件名不符</source>
        <translation>not what its name says</translation>
    </message>
    <message>
        <source>同时是压缩包</source>
        <translation>also an archive</translation>
    </message>
    <message>
        <source>文件过多</source>
        <translation>too many files</translation>
    </message>
    <message>
        <source>只显示前面的页</source>
        <translation>first pages only</translation>
    </message>
    <message>
        <source>有数字签名</source>
        <translation>digitally signed</translation>
    </message>
    <message>
        <source>双重扩展名</source>
        <translation>double extension</translation>
    </message>
    <message>
        <source>路径越界</source>
        <translation>paths leave the folder</translation>
    </message>
    <message>
        <source>套着压缩包</source>
        <translation>archives inside</translation>
    </message>
    <message>
        <source>含程序</source>
        <translation>programs inside</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>压缩包</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>program</translation>
    </message>
    <message>
        <source>越界</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>本机不能预览 Word 和 Excel 文件</source>
        <translation>No preview of Word and Excel files here</translation>
    </message>
    <message>
        <source>请看纸质原件；要在本机看，请管理员装 LibreOffice 和 bubblewrap</source>
        <translation>Look at the paper original; to see it here, ask the administrator to install LibreOffice and bubblewrap</translation>
    </message>
    <message>
        <source>压缩包是空的</source>
        <translation>The archive is empty</translation>
    </message>
    <message>
        <source>请申请人重新上传</source>
        <translation>Ask the applicant to upload it again</translation>
    </message>
    <message>
        <source>这种文件不能预览</source>
        <translation>No preview for this kind of file</translation>
    </message>
    <message>
        <source>%1，%2 KB</source>
        <translation>%1, %2 KB</translation>
    </message>
    <message>
        <source>%1 扫描 · %2 · %3</source>
        <translation>Scanned %1 · %2 · %3</translation>
    </message>
    <message>
        <source>申请人提交</source>
        <translation>From the applicant</translation>
    </message>
    <message>
        <source>上次提交</source>
        <translation>Handed in last time</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>Submission %1</translation>
    </message>
    <message>
        <source>%1，这次没有重交</source>
        <translation>%1; not handed in anew this time</translation>
    </message>
    <message>
        <source>%1，不是这次的：这次交到窗口，没有上传</source>
        <translation>%1, not this time&apos;s: this time it was brought to the window, not uploaded</translation>
    </message>
    <message>
        <source>%1，不是这次的</source>
        <translation>%1, not this time&apos;s</translation>
    </message>
</context>
<context>
    <name>yichuang::FindPopover</name>
    <message>
        <source>刷证 / 流水号 / 姓名拼音 / 手机尾号</source>
        <translation>Card / case number / name / phone tail</translation>
    </message>
    <message>
        <source>输入流水号、证件号、姓名、拼音或手机尾号</source>
        <translation>Type a case number, ID number, name, pinyin or phone tail</translation>
    </message>
    <message>
        <source>至少两个字符</source>
        <translation>At least two characters</translation>
    </message>
    <message>
        <source>刷证找</source>
        <translation>Find by card</translation>
    </message>
    <message>
        <source>没有符合“%1”的办件</source>
        <translation>No case matches &quot;%1&quot;</translation>
    </message>
    <message>
        <source> · %1办理中</source>
        <translation> · at %1</translation>
    </message>
    <message>
        <source>%1%2 · %3</source>
        <translation>%1%2 · %3</translation>
    </message>
    <message>
        <source>试试姓名的拼音、流水号末 6 位或手机末 4 位</source>
        <translation>Try the pinyin of the name, the last six digits of the number or the last four of a phone</translation>
    </message>
</context>
<context>
    <name>yichuang::ForgottenPage</name>
    <message>
        <source>忘记密码</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>设新密码</source>
        <translation>Set new password</translation>
    </message>
    <message>
        <source>证件号码或信用代码</source>
        <translation>ID number or credit code</translation>
    </message>
    <message>
        <source>注册时的手机号</source>
        <translation>Mobile number of the account</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>两次输的不一样</source>
        <translation>The two are not the same</translation>
    </message>
    <message>
        <source>新密码设好了</source>
        <translation>The new password is set</translation>
    </message>
    <message>
        <source>请用新密码登录</source>
        <translation>Please sign in with it</translation>
    </message>
</context>
<context>
    <name>yichuang::FormPanel</name>
    <message>
        <source>申请表</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>只看变更</source>
        <translation>Changed</translation>
    </message>
    <message numerus="yes">
        <source>%n 处与上次不同</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FormStep</name>
    <message>
        <source>这个事项不用填表</source>
        <translation>This service needs no form</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>来自您的账号</source>
        <translation>From your account</translation>
    </message>
    <message>
        <source>来自 %1 的申报</source>
        <translation>From your application of %1</translation>
    </message>
    <message>
        <source>保存，下一步：上传材料</source>
        <translation>Save, next: papers</translation>
    </message>
    <message>
        <source>保存，下一份表格</source>
        <translation>Save, next form</translation>
    </message>
    <message>
        <source>下一页：%1</source>
        <translation>Next page: %1</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处要改</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
    <message>
        <source>来自身份证</source>
        <translation>From your ID card</translation>
    </message>
</context>
<context>
    <name>yichuang::FoundPhrases</name>
    <message>
        <source>没有这样的表述</source>
        <translation>No such wording</translation>
    </message>
    <message>
        <source>换个词，或按 Esc 回到依据自己写</source>
        <translation>Try another word, or press Esc and write it under a ground</translation>
    </message>
</context>
<context>
    <name>yichuang::GuidePage</name>
    <message>
        <source>办事指南</source>
        <translation>Service guide</translation>
    </message>
    <message>
        <source>打印指南</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>问一问</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>在线申报</source>
        <translation>Apply online</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>办理时限</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>次</source>
        <translation> </translation>
    </message>
    <message>
        <source>到厅</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>份</source>
        <translation> </translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>谁可以办</source>
        <translation>Who may apply</translation>
    </message>
    <message>
        <source>原件 %1 份</source>
        <translation>%1 original</translation>
    </message>
    <message>
        <source>看样例</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>要准备的材料</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>%1 份不用您提交</source>
        <translation>%1 not needed from you</translation>
    </message>
    <message>
        <source>办理流程</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>法定 %1，承诺 %2</source>
        <translation>By law %1, promised %2</translation>
    </message>
    <message>
        <source>当天办结</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>办成后领取</source>
        <translation>What you get</translation>
    </message>
    <message>
        <source>法律依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>常见问题</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <source>%1 电话 %2</source>
        <translation>%1, phone %2</translation>
    </message>
    <message>
        <source>投诉电话 %1</source>
        <translation>Complaints: %1</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>带走这份指南</source>
        <translation>Take this guide along</translation>
    </message>
    <message>
        <source>用手机扫码，或打印一份</source>
        <translation>Scan it with your phone, or print it</translation>
    </message>
    <message>
        <source>不用了</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>打印一份</source>
        <translation>Print</translation>
    </message>
    <message numerus="yes">
        <source>复印件 %n 份</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>办理条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>个人、企业和其他单位都可以办</source>
        <translation>Persons, enterprises and other organisations may apply</translation>
    </message>
    <message>
        <source>企业和其他单位可以办</source>
        <translation>Enterprises and other organisations may apply</translation>
    </message>
    <message>
        <source>个人可以办</source>
        <translation>Persons may apply</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>yichuang::HallBoard</name>
    <message>
        <source>今天不对外</source>
        <translation>Closed today</translation>
    </message>
    <message numerus="yes">
        <source>%n 小时后开门</source>
        <translation>
            <numerusform>Opens in %n hour</numerusform>
            <numerusform>Opens in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟后开门</source>
        <translation>
            <numerusform>Opens in %n minute</numerusform>
            <numerusform>Opens in %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>正在对外服务</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>对外服务</source>
        <translation>Open hours</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>%1 个中 %2 个已上岗</source>
        <translation>%2 of %1 staffed</translation>
    </message>
    <message>
        <source>999+ 件</source>
        <translation>999+ cases</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>Waiting</translation>
    </message>
    <message numerus="yes">
        <source>%n 件今日到期</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message>
        <source>中心数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>未连接，正在重试</source>
        <translation>Not connected, trying again</translation>
    </message>
    <message>
        <source>已连接</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>有故障</source>
        <translation>In trouble</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>Not running</translation>
    </message>
    <message>
        <source>昨日送达 %1%</source>
        <translation>%1% delivered yesterday</translation>
    </message>
    <message>
        <source>短信网关</source>
        <translation>SMS gateway</translation>
    </message>
    <message>
        <source>一窗</source>
        <translation>Yichuang</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>工作日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>%1 年安排未录入</source>
        <translation>%1 is not loaded</translation>
    </message>
    <message>
        <source>日期暂定</source>
        <translation>dates provisional</translation>
    </message>
    <message>
        <source>工作日</source>
        <comment>what day it is</comment>
        <translation>working day</translation>
    </message>
    <message>
        <source>%1 小时 %2 分后开门</source>
        <translation>Opens in %1 h %2 min</translation>
    </message>
    <message>
        <source>yyyy 年 M 月 d 日</source>
        <comment>how a date is written</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
</context>
<context>
    <name>yichuang::HandoutPage</name>
    <message>
        <source>交付并打印领取单</source>
        <translation>Hand over and print</translation>
    </message>
    <message>
        <source>刷证 / 扫码 / 流水号 / 姓名拼音</source>
        <translation>Card / code / number / name</translation>
    </message>
    <message>
        <source>已记入送达</source>
        <translation>Service written down</translation>
    </message>
    <message>
        <source>送达回证或公告在“打印本件文书”里</source>
        <translation>Its return or notice is among the case&apos;s papers</translation>
    </message>
    <message>
        <source>已记入邮寄结果</source>
        <translation>Result of the post written down</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>↑ ↓ 选，Enter 打开</source>
        <translation>↑ ↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>其他方式送达</source>
        <translation>Serve otherwise</translation>
    </message>
    <message>
        <source>请领取人出示证件</source>
        <translation>Ask the collector for the card</translation>
    </message>
    <message>
        <source>刷证、扫回执上的码，或从左边选一件</source>
        <translation>Read it, scan a receipt, or choose a case on the left</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>没有待交付的件</source>
        <translation>Nothing to hand over</translation>
    </message>
    <message>
        <source>决定作出后会出现在这里</source>
        <translation>Decided cases appear here</translation>
    </message>
    <message>
        <source>没有符合“%1”的办件</source>
        <translation>No case matches &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 没有待领取的件</source>
        <translation>Nothing waits for %1</translation>
    </message>
    <message>
        <source>代人领取请先从左边选出那一件</source>
        <translation>To fetch for somebody else, choose the case on the left first</translation>
    </message>
    <message>
        <source>还没有选出一件</source>
        <translation>No case chosen yet</translation>
    </message>
    <message>
        <source>还不能交付</source>
        <translation>Cannot be handed over yet</translation>
    </message>
    <message>
        <source>已交付 %1</source>
        <translation>Handed over to %1</translation>
    </message>
    <message>
        <source>领取单在打印，请领取人签名后收回存档</source>
        <translation>The slip is printing; have it signed and keep it</translation>
    </message>
    <message>
        <source>不知道办成没有</source>
        <translation>It is not known whether it was done</translation>
    </message>
    <message>
        <source>连上大厅后再按 F8 问一次，不会重复登记</source>
        <translation>Once the line is back press F8 to ask again; it is never written down twice</translation>
    </message>
    <message>
        <source>正在交付</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>左边选的是 %1，打开的是 %2</source>
        <translation>Marked: %1; open: %2</translation>
    </message>
    <message>
        <source>按 Enter 打开左边选的，再按 F8</source>
        <translation>Enter opens the marked one, then F8</translation>
    </message>
    <message>
        <source>这一件还没有读到</source>
        <translation>This case has not been read yet</translation>
    </message>
    <message>
        <source>试试姓名的拼音、流水号末 6 位或手机末 4 位</source>
        <translation>Try the pinyin of the name, the last six digits of the number or the last four of a phone</translation>
    </message>
</context>
<context>
    <name>yichuang::HandoutSheet</name>
    <message>
        <source>交付内容</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>委托手续</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>如：同事、配偶</source>
        <translation>e.g. colleague, spouse</translation>
    </message>
    <message>
        <source>如：授权委托书，2026-11-20</source>
        <translation>e.g. power of attorney, 2026-11-20</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>F2 读证 · Alt I 手工录入</source>
        <translation>F2 reads the card · Alt I types it</translation>
    </message>
    <message>
        <source>领取登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>按住 Alt V 看完整证件号，留痕</source>
        <translation>Hold Alt V for the whole number; it is traced</translation>
    </message>
    <message>
        <source>送达期限剩 %1 工作日</source>
        <translation>%1 working days to deliver</translation>
    </message>
    <message>
        <source>送达已超期 %1 工作日</source>
        <translation>Delivery %1 working days late</translation>
    </message>
    <message>
        <source>%1 份待领取</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>没有待领取的</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>文书生成中</source>
        <translation>Being made</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1，未到期</source>
        <translation>%1, under way</translation>
    </message>
    <message>
        <source>还没有读领取人的证件</source>
        <translation>The collector&apos;s card is not read yet</translation>
    </message>
    <message>
        <source>申请人、或申报时的代理人 %1 的证件</source>
        <translation>The card of the applicant or of the agent %1</translation>
    </message>
    <message>
        <source>申请人本人，或持委托手续的人的证件</source>
        <translation>The card of the applicant, or of somebody with authority</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>证件与申报的不一致，请核对是不是本人的证件</source>
        <translation>The card differs from the application; check whose it is</translation>
    </message>
    <message>
        <source>申请人本人，看过人证相符就可以交付</source>
        <translation>The applicant; hand over once face and card agree</translation>
    </message>
    <message>
        <source>法定代表人，看过人证相符就可以交付</source>
        <translation>The legal representative; hand over once face and card agree</translation>
    </message>
    <message>
        <source>申报时的代理人，请收下授权委托书</source>
        <translation>The agent; take the power of attorney</translation>
    </message>
    <message>
        <source>不是当事人：写明关系，收下授权委托书</source>
        <translation>No party: write the relation, take the power of attorney</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>还没有人领取过</source>
        <translation>Nobody has fetched anything yet</translation>
    </message>
    <message>
        <source>这件没有待领取的文书</source>
        <translation>Nothing waits in this case</translation>
    </message>
    <message>
        <source>文书正在生成，好了就能交付</source>
        <translation>The paper is being made; hand it over once it is there</translation>
    </message>
    <message>
        <source>证件与申报的不一致</source>
        <translation>The card differs from the application</translation>
    </message>
    <message>
        <source>请写明与申请人的关系</source>
        <translation>Write the relation to the applicant</translation>
    </message>
    <message>
        <source>写的内容里有看不见的字符，请删掉</source>
        <translation>It has hidden characters; delete them</translation>
    </message>
    <message>
        <source>这件没有待领取的文书，不用交付</source>
        <translation>No paper of this case waits: nothing to hand over</translation>
    </message>
    <message>
        <source>请收下授权委托书，写明它的名称，有日期的写上日期</source>
        <translation>Take the power of attorney and write what it is called, with its date if it has one</translation>
    </message>
</context>
<context>
    <name>yichuang::HelpCaller</name>
    <message>
        <source>正在叫人</source>
        <translation>Calling for help</translation>
    </message>
    <message>
        <source>请稍等，不用离开</source>
        <translation>One moment; you need not leave</translation>
    </message>
    <message>
        <source>知道了，接着办</source>
        <translation>OK, go on</translation>
    </message>
    <message>
        <source>没叫到：%1。请直接到%2</source>
        <translation>Not called: %1. Please go to %2</translation>
    </message>
    <message>
        <source>已经叫了，工作人员会到这台机器来。请看好您的证件</source>
        <translation>Called. Somebody will come to this machine. Mind your documents</translation>
    </message>
    <message>
        <source>%1正在过来</source>
        <translation>%1 is coming</translation>
    </message>
</context>
<context>
    <name>yichuang::HelpDeskPage</name>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>写答复</source>
        <translation>Write the answer</translation>
    </message>
    <message>
        <source>发出，短信告知申请人</source>
        <translation>Send, and tell the applicant by SMS</translation>
    </message>
    <message>
        <source>回到列表，写的内容保留</source>
        <translation>Back to the list; what is written stays</translation>
    </message>
    <message>
        <source>待答复、已答复</source>
        <translation>Waiting, answered</translation>
    </message>
    <message>
        <source>自助机</source>
        <translation>Kiosks</translation>
    </message>
    <message>
        <source>我去帮忙；别人看得到是谁</source>
        <translation>Go and help; others see who goes</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>咨询和投诉</source>
        <translation>Questions and complaints</translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Calls for help</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>现在就刷新</source>
        <translation>Refresh now</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: contrast, text size, sign out</translation>
    </message>
    <message>
        <source>%1 已答复</source>
        <translation>%1 is answered</translation>
    </message>
    <message>
        <source>%1 起。写的答复都还在，连上后再发</source>
        <translation>Since %1. What is written stays; send it when the line is back</translation>
    </message>
    <message>
        <source>答复工作台</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>没读到、断网时立即重试</source>
        <translation>Try again what could not be read, or the lost line</translation>
    </message>
</context>
<context>
    <name>yichuang::HistoryCard</name>
    <message>
        <source>短信待发</source>
        <translation>SMS waiting</translation>
    </message>
    <message>
        <source>短信正在发</source>
        <translation>SMS being sent</translation>
    </message>
    <message>
        <source>短信已交网关</source>
        <translation>SMS with the gateway</translation>
    </message>
    <message>
        <source>短信已送达 %1</source>
        <translation>SMS delivered to %1</translation>
    </message>
    <message>
        <source>短信没有送达 %1，请电话告知</source>
        <translation>SMS not delivered to %1: please phone</translation>
    </message>
    <message>
        <source>短信未发：决定已撤回</source>
        <translation>SMS not sent: decision undone</translation>
    </message>
    <message>
        <source>短信不发：申请人没有可收短信的号码或不要短信</source>
        <translation>No SMS: no number for it, or not wanted</translation>
    </message>
    <message>
        <source>短信已过期，没有发</source>
        <translation>SMS expired unsent</translation>
    </message>
    <message>
        <source>办件过程</source>
        <translation>History</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>备注：%1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>文书没有排出来：%1</source>
        <translation>Paper could not be made: %1</translation>
    </message>
    <message>
        <source>决定有效。Ctrl P 看本件文书，那里说怎样重新出具</source>
        <translation>The decision stands. Ctrl P shows the papers and how to issue it again</translation>
    </message>
    <message>
        <source>短信未发：这个号码今天已收过太多</source>
        <translation>SMS not sent: this number was told too often today</translation>
    </message>
    <message>
        <source>短信结果不明 %1，请打电话确认</source>
        <translation>SMS outcome unknown %1; please confirm by phone</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（补来了）</source>
        <translation>%1 (came)</translation>
    </message>
    <message>
        <source>%1（说好带到窗口）</source>
        <translation>%1 (promised for the window)</translation>
    </message>
    <message>
        <source>%1（没有补来）</source>
        <translation>%1 (did not come)</translation>
    </message>
</context>
<context>
    <name>yichuang::HoldPage</name>
    <message>
        <source>放下这件</source>
        <translation>Set this case aside</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Hand to</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>挂起，留给我</source>
        <translation>Hold, keep it for me</translation>
    </message>
    <message>
        <source>在“挂起”里，法定时限照走</source>
        <translation>It stays in &quot;Held&quot;; the legal clock runs on</translation>
    </message>
    <message>
        <source>退回队列</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>移交给别的窗口</source>
        <translation>Hand to another window</translation>
    </message>
    <message>
        <source>只有正在上岗、办得了这个事项的窗口</source>
        <translation>Only staffed windows that serve this item</translation>
    </message>
    <message>
        <source>至少 4 个字，如：等申请人取原件</source>
        <translation>At least 4 characters, e.g. waits for the original</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>放下 %1 %2</source>
        <translation>Set aside %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>请写明原因，至少 4 个字</source>
        <translation>Give a reason of at least 4 characters</translation>
    </message>
    <message>
        <source>现在没有别的窗口在岗且能办这个事项</source>
        <translation>No other window on duty can do this item</translation>
    </message>
    <message>
        <source>请选接手的窗口，原来选的现在接不了</source>
        <translation>Choose a window: the one chosen before cannot take it now</translation>
    </message>
    <message>
        <source>谁都可以接着办；草稿留给您自己</source>
        <translation>Anyone may go on with it; your draft stays with you</translation>
    </message>
</context>
<context>
    <name>yichuang::HomePage</name>
    <message>
        <source>适老版</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>一窗自助</source>
        <translation>Yichuang self-service</translation>
    </message>
    <message>
        <source>您要办什么事？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>开饭店、生小孩、社保卡</source>
        <translation>open a restaurant, a new baby</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>我要办事</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>找事项、看指南、在线申报</source>
        <translation>Find, read, apply</translation>
    </message>
    <message>
        <source>我的办件</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>查进度、补材料、评价</source>
        <translation>Progress, papers</translation>
    </message>
    <message>
        <source>咨询投诉</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>留言，限期答复</source>
        <translation>and complaints</translation>
    </message>
    <message>
        <source>分类查找</source>
        <translation>Browse</translation>
    </message>
    <message>
        <source>个人事项</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>法人事项</source>
        <translation>Enterprises</translation>
    </message>
    <message>
        <source>人生事件</source>
        <translation>Life events</translation>
    </message>
    <message>
        <source>经营活动</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>大家常办</source>
        <translation>Most used</translation>
    </message>
    <message>
        <source>社保养老</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>领养老金、查社保</source>
        <translation>Social insurance</translation>
    </message>
    <message>
        <source>老人优待</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>优待证、高龄津贴</source>
        <translation>Cards, allowances</translation>
    </message>
    <message>
        <source>看病医保</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>医保卡、报销</source>
        <translation>Cards, refunds</translation>
    </message>
    <message>
        <source>我办的事</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>看看办到哪一步</source>
        <translation>How far they are</translation>
    </message>
    <message>
        <source>打字来找</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>全部事项</source>
        <translation>All services</translation>
    </message>
</context>
<context>
    <name>yichuang::HourChart</name>
    <message>
        <source>可承载 %1 件/时</source>
        <translation>capacity %1 an hour</translation>
    </message>
    <message numerus="yes">
        <source>%1 时 %n 件</source>
        <translation>
            <numerusform>%1:00, %n case</numerusform>
            <numerusform>%1:00, %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IdentityPanel</name>
    <message>
        <source>身份核对</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>内部备注，申请人看不到</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>人证相符</source>
        <translation>Face matches</translation>
    </message>
    <message>
        <source>证件与申报不同，建议这样处理</source>
        <translation>Card and application differ. Ways out:</translation>
    </message>
    <message>
        <source>录入笔误，当场更正</source>
        <translation>Slip: correct it</translation>
    </message>
    <message>
        <source>改成证件上的，申请人签字确认</source>
        <translation>As on the card, signed</translation>
    </message>
    <message>
        <source>由他人代办</source>
        <translation>An agent is here</translation>
    </message>
    <message>
        <source>读代办人证件，收授权委托书</source>
        <translation>Card and power of attorney</translation>
    </message>
    <message>
        <source>写入补正告知</source>
        <translation>Supplement notice</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Who is here</translation>
    </message>
    <message>
        <source>本人到场</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>线上实名</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>授权委托书已核</source>
        <translation>Power of attorney seen</translation>
    </message>
    <message>
        <source>短信接收</source>
        <translation>SMS to</translation>
    </message>
    <message>
        <source>历史办件</source>
        <translation>Earlier cases</translation>
    </message>
    <message>
        <source>证件全号</source>
        <translation>Full number</translation>
    </message>
    <message>
        <source>按住 Alt V 显示</source>
        <translation>Hold Alt V to show</translation>
    </message>
    <message>
        <source>%1 可送达</source>
        <translation>%1 reachable</translation>
    </message>
    <message>
        <source>申请人不要短信</source>
        <translation>No SMS wanted</translation>
    </message>
    <message>
        <source>没有可收短信的号码</source>
        <translation>No number for SMS</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 读证</source>
        <translation>read %1</translation>
    </message>
    <message>
        <source>人工核对</source>
        <translation>compared by eye</translation>
    </message>
    <message>
        <source>有效期至 %1</source>
        <translation>Valid to %1</translation>
    </message>
    <message>
        <source>长期有效</source>
        <translation>Valid for good</translation>
    </message>
    <message>
        <source>已核过</source>
        <translation>Checked before</translation>
    </message>
    <message>
        <source>线上实名，不用到场</source>
        <translation>Verified online, no visit</translation>
    </message>
    <message>
        <source>请刷身份证</source>
        <translation>Read the ID card</translation>
    </message>
    <message>
        <source>代办人证件一致</source>
        <translation>Agent&apos;s card agrees</translation>
    </message>
    <message>
        <source>证件与申报一致</source>
        <translation>They agree</translation>
    </message>
    <message>
        <source>姓名、号码一致，%1不同</source>
        <translation>Name and number agree; different: %1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>不是本件的申请人</source>
        <translation>Not this case&apos;s applicant</translation>
    </message>
    <message>
        <source>%1不一致</source>
        <translation>Different: %1</translation>
    </message>
    <message numerus="yes">
        <source>其余 %n 项一致</source>
        <translation>
            <numerusform>%n other agrees</numerusform>
            <numerusform>%n others agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件，其中 %1 件补正过</source>
        <translation>
            <numerusform>%n case, %1 supplemented</numerusform>
            <numerusform>%n cases, %1 supplemented</numerusform>
        </translation>
    </message>
    <message>
        <source>照片未解码</source>
        <translation>Photo not decoded</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal repr.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>没有送达 %1，请电话告知</source>
        <translation>Not delivered to %1: please call</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>重读</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>手工录入证件号</source>
        <translation>Type the number</translation>
    </message>
    <message>
        <source>换用备用读卡器</source>
        <translation>Spare reader</translation>
    </message>
    <message>
        <source>%1 手工录入</source>
        <translation>%1 typed</translation>
    </message>
    <message>
        <source>放下这张证件</source>
        <translation>Put this card away</translation>
    </message>
    <message>
        <source>请刷代办人身份证</source>
        <translation>Read the agent&apos;s card</translation>
    </message>
    <message>
        <source>手工录入</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>代办人证件已读</source>
        <translation>Agent&apos;s card read</translation>
    </message>
    <message>
        <source>不是本件的代办人</source>
        <translation>Not this case&apos;s agent</translation>
    </message>
    <message>
        <source>上次告知没有写；再次告知须主管准许</source>
        <translation>Not in the last notice; a supervisor has to allow a further one</translation>
    </message>
    <message>
        <source>不是来办这件的人，回到读证之前</source>
        <translation>Back to before this card</translation>
    </message>
    <message>
        <source>%1 结果不明，请打电话确认</source>
        <translation>%1: outcome unknown; please confirm by phone</translation>
    </message>
    <message>
        <source>代办人 %1</source>
        <translation>agent %1</translation>
    </message>
    <message>
        <source>没有留电话</source>
        <translation>No telephone given</translation>
    </message>
    <message>
        <source>%1，按 Alt P 看全号</source>
        <translation>%1, whole by Alt P</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>打的都在框里，改好再对照</source>
        <translation>What you typed is there</translation>
    </message>
    <message>
        <source>打错了，改一下</source>
        <translation>Mistyped: edit it</translation>
    </message>
    <message>
        <source>收下、看过他的授权委托书，由他接替原报的代办人</source>
        <translation>Take and read this person&apos;s power of attorney: they replace the declared agent</translation>
    </message>
    <message>
        <source>接替原报的代办人%1</source>
        <translation>Replaces %1, the declared agent</translation>
    </message>
    <message>
        <source>改由此人代办</source>
        <translation>This person acts instead</translation>
    </message>
    <message>
        <source>号码不能改，请重办</source>
        <translation>No fix: apply anew</translation>
    </message>
    <message>
        <source>只补传错的证件；申报的号码补正也改不了</source>
        <translation>Only for a card that was wrongly uploaded; the declared number stays</translation>
    </message>
    <message>
        <source>申请人撤回这一件，当场按证件上的号码收件</source>
        <translation>No number is corrected: the applicant withdraws this case, you receive a new one with the card&apos;s number</translation>
    </message>
    <message>
        <source>备注：%1 — %2 %3</source>
        <translation>Note: %1 — %2 %3</translation>
    </message>
</context>
<context>
    <name>yichuang::IdentityRows</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>不一致：证件 %1，申报 %2</source>
        <translation>differs: card %1, application %2</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>%1 已过期</source>
        <translation>%1 expired</translation>
    </message>
    <message>
        <source>申报 %1，证件上没有</source>
        <translation>declared %1, not on the card</translation>
    </message>
</context>
<context>
    <name>yichuang::IdleQuestion</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>继续办</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>%1 秒后退出，填的内容已存 7 天</source>
        <translation>Leaving in %1 s. What you typed is kept 7 days</translation>
    </message>
    <message>
        <source>%1 秒后回到首页</source>
        <translation>Back to the first page in %1 s</translation>
    </message>
</context>
<context>
    <name>yichuang::InquiryList</name>
    <message>
        <source>%1 已答</source>
        <translation>answered by %1</translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 个工作日</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>差评</source>
        <translation>Bad rating</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>咨询和投诉</source>
        <translation>Questions and complaints</translation>
    </message>
    <message numerus="yes">
        <source>超期 %n 件</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>都答复了</source>
        <translation>All is answered</translation>
    </message>
    <message>
        <source>有人提问时，这里会列出来</source>
        <translation>What applicants ask will stand here</translation>
    </message>
    <message>
        <source>还没有答复过</source>
        <translation>Nothing was answered yet</translation>
    </message>
</context>
<context>
    <name>yichuang::IntakeForm</name>
    <message>
        <source>交来的纸质材料</source>
        <translation>Papers handed over</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · 必交</source>
        <translation>%1 · compulsory</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2必交</source>
        <translation>%1 · required (%2)</translation>
    </message>
</context>
<context>
    <name>yichuang::IntakePage</name>
    <message>
        <source>当场收件</source>
        <translation>Receive at the window</translation>
    </message>
    <message>
        <source>选事项，刷证，填必填项，勾交来的材料</source>
        <translation>Choose the item, read the card, fill in what is compulsory, tick the papers</translation>
    </message>
    <message>
        <source>事项名称、拼音或首字母</source>
        <translation>Item name, pinyin or initials</translation>
    </message>
    <message>
        <source>也填可不填的项</source>
        <translation>Optional fields too</translation>
    </message>
    <message>
        <source>先选事项</source>
        <translation>Choose the item first</translation>
    </message>
    <message>
        <source>输入拼音，↑ ↓ 选，回车</source>
        <translation>Type its pinyin, ↑ ↓, Enter</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>本窗口不收件</source>
        <translation>This window receives nothing</translation>
    </message>
    <message>
        <source>没有符合“%1”的事项</source>
        <translation>No item matches &quot;%1&quot;</translation>
    </message>
    <message>
        <source>只列本窗口能收的事项</source>
        <translation>Only items that this window may receive are listed</translation>
    </message>
    <message>
        <source>缺必交材料：%1</source>
        <translation>Compulsory paper missing: %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>. </translation>
    </message>
    <message>
        <source>重读</source>
        <translation>Read again</translation>
    </message>
    <message numerus="yes">
        <source>必交的材料还有 %n 份没有勾，先勾：%1</source>
        <translation>
            <numerusform>%n compulsory paper is not ticked: %1</numerusform>
            <numerusform>%n compulsory papers are not ticked, first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处要填或勾，先填：%1</source>
        <translation>
            <numerusform>%n thing is still open: %1</numerusform>
            <numerusform>%n things are still open, first: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>没写姓名</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>%1 · 没收完</source>
        <translation>%1 · begun</translation>
    </message>
    <message>
        <source>丢掉 %1 没收完的件？</source>
        <translation>Discard what was begun for %1?</translation>
    </message>
    <message>
        <source>再按一次 Del 就丢掉，找不回来；按别的键留着</source>
        <translation>Del once more discards it for good; any other key keeps it</translation>
    </message>
    <message>
        <source>还没收完：%1</source>
        <translation>Begun and not received: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>写的都在：左边选中，回车接着收；不要了按 Del</source>
        <translation>All of it is kept: choose it on the left, Enter goes on, Del discards it</translation>
    </message>
    <message>
        <source>换下一位按 Ctrl N，写的留着</source>
        <translation>Ctrl N begins the next one, this one is kept</translation>
    </message>
    <message>
        <source>没写姓名的人</source>
        <translation>somebody without a name</translation>
    </message>
    <message>
        <source>%1的证还没有读进来</source>
        <translation>The card of %1 has not been taken in</translation>
    </message>
    <message>
        <source>放上时正在收上一位的件，请拿起来再放</source>
        <translation>The person before was still being received: lift it and lay it down again</translation>
    </message>
    <message>
        <source>%1的证已经读进来</source>
        <translation>The card of %1 is read in</translation>
    </message>
    <message>
        <source>%1的证已经读进来；还没收完：%2</source>
        <translation>The card of %1 is read in; not yet received: %2</translation>
    </message>
    <message>
        <source>先选事项：输入拼音，↑ ↓ 选，回车；姓名和号码照证件填</source>
        <translation>First choose the item: type pinyin, ↑ ↓ to choose, Enter; name and number are filled in from the card</translation>
    </message>
    <message>
        <source>这一件已经收过，收下的是改动以前写的；再按一次收件打开那一件，要改的在那里按 F7 更正</source>
        <translation>This case was received already, as it was written before the changes; press Receive once more to open that case, and put right there with F7 what is to change</translation>
    </message>
    <message>
        <source>这一件已经收过，没有再收；请在队列里按姓名打开。这里写的不要了，按 Ctrl N 选中它，按两次 Del</source>
        <translation>This case was received already and was not received again; open it from the queue by name. To drop what is written here, press Ctrl N, select it and press Del twice</translation>
    </message>
    <message>
        <source>是%1就按 Alt O 填上；是下一位办件的按 Ctrl N，证一起过去</source>
        <translation>If this is %1, press Alt O to fill in; for the next applicant press Ctrl N, the card goes along</translation>
    </message>
    <message>
        <source>填到%1</source>
        <translation>Fill in %1</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemWords</name>
    <message>
        <source>全程网办</source>
        <translation>All online</translation>
    </message>
    <message>
        <source>当天办结</source>
        <translation>Same day</translation>
    </message>
    <message numerus="yes">
        <source>到厅 %n 次</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>即办</source>
        <translation>At once</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 年</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>带原件</source>
        <translation>Bring original</translation>
    </message>
    <message>
        <source>交到窗口</source>
        <translation>To counter</translation>
    </message>
    <message>
        <source>拍照上传</source>
        <translation>Upload photo</translation>
    </message>
</context>
<context>
    <name>yichuang::KeptPage</name>
    <message>
        <source>已收下，等联网</source>
        <translation>Kept until the network is back</translation>
    </message>
    <message>
        <source>网络断了，还没有交到窗口。已加密存在本机，联网后自动提交，只交一次</source>
        <translation>The network is down and nothing has reached the window yet. It is kept here encrypted and handed in by itself, once, when the network is back</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>交到以后短信告诉您流水号。您现在可以走了</source>
        <translation>A text message tells you the number once it is there. You can go now</translation>
    </message>
    <message>
        <source>明天还没有短信，请在“我的办件”里看：填的都在草稿里，可再提交</source>
        <translation>No message by tomorrow? Look under &quot;My cases&quot;: all you filled in is in the draft and can be submitted again</translation>
    </message>
    <message>
        <source>办好了，退出</source>
        <translation>Done, leave</translation>
    </message>
    <message>
        <source>已联网，申报已提交。业务流水号 %1，回执可在“我的办件”里打印</source>
        <translation>The network is back and your application is submitted. Number %1; print the receipt under &quot;My cases&quot;</translation>
    </message>
    <message>
        <source>没有提交成功：%1。填的都在“我的办件”的草稿里</source>
        <translation>It was not submitted: %1. All you filled in is in the draft under &quot;My cases&quot;</translation>
    </message>
    <message>
        <source>等候凭条</source>
        <translation>Waiting slip</translation>
    </message>
</context>
<context>
    <name>yichuang::KeyPad</name>
    <message>
        <source>屏幕键盘</source>
        <translation>On-screen keyboard</translation>
    </message>
</context>
<context>
    <name>yichuang::KeySheet</name>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>第 %1/%2 页，F1 翻页</source>
        <translation>Page %1/%2, F1 for the next</translation>
    </message>
</context>
<context>
    <name>yichuang::KeyWords</name>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>空格选字</source>
        <translation>Space chooses</translation>
    </message>
    <message>
        <source>分词</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>符号</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskFoot</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>普通版</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>适老版</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>刷身份证登录</source>
        <translation>Sign in by ID card</translation>
    </message>
    <message>
        <source>放在右下方感应区</source>
        <translation>Lay it at the lower right</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskHead</name>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>普通颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>普通版</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>适老版</source>
        <translation>Large text</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskPage</name>
    <message>
        <source>网络断了，现在看不了。连上后会自己显示</source>
        <translation>The network is down; this cannot be shown now. It will appear by itself once the network is back</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskPanel</name>
    <message>
        <source>%1将尽</source>
        <translation>%1 low</translation>
    </message>
    <message>
        <source>%1故障</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>没有%1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>打印纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Calls for help</translation>
    </message>
    <message>
        <source>我去</source>
        <translation>I go</translation>
    </message>
    <message>
        <source>自助机</source>
        <translation>Kiosks</translation>
    </message>
    <message>
        <source>自助机旁有人求助</source>
        <translation>Somebody calls</translation>
    </message>
    <message>
        <source>没有人求助</source>
        <translation>Nobody calls</translation>
    </message>
    <message>
        <source>%1 起等 · %2</source>
        <translation>Waiting since %1 · %2</translation>
    </message>
    <message>
        <source>%1 起没有回应</source>
        <translation>Silent since %1</translation>
    </message>
    <message>
        <source>还没有报到过</source>
        <translation>Never seen yet</translation>
    </message>
    <message>
        <source>没有回应</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>设备都正常</source>
        <translation>All parts are well</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>要看一下</source>
        <translation>Look after</translation>
    </message>
    <message>
        <source>没有登记自助机</source>
        <translation>No kiosk is registered</translation>
    </message>
    <message>
        <source>%1 去 %2</source>
        <translation>%1 goes to %2</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskPaperView</name>
    <message>
        <source>上一页</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskSignInPage</name>
    <message>
        <source>登录或注册</source>
        <translation>Sign in or register</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>账号密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>企业用户</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>查一件</source>
        <translation>One case</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>注册</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>忘记密码</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>刷身份证</source>
        <translation>Lay down your ID card</translation>
    </message>
    <message>
        <source>把身份证放在右下方感应区，第一次来也能用</source>
        <translation>On the reader at the lower right; also when you are new</translation>
    </message>
    <message>
        <source>没带身份证</source>
        <translation>Without ID card</translation>
    </message>
    <message>
        <source>手机号或证件号码</source>
        <translation>Mobile or ID number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>刷了经办人身份证的，填信用代码后用短信验证码登录</source>
        <translation>With the agent&apos;s ID card: type the credit code and use the SMS code</translation>
    </message>
    <message>
        <source>业务流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Query code</translation>
    </message>
    <message>
        <source>都印在回执上，只能看进度</source>
        <translation>Both are on the receipt; they show progress only</translation>
    </message>
    <message>
        <source>试用账号：%1，密码 %2</source>
        <translation>To try it out: %1, password %2</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>%1，您好</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>请输入发到您预留手机的验证码。第一次来请点“注册”</source>
        <translation>Type the code sent to your phone. New here? Touch &quot;Register&quot;</translation>
    </message>
    <message>
        <source>流水号与查询码对不上，请对照回执再输一次</source>
        <translation>Number and code do not belong together. Compare with the receipt</translation>
    </message>
</context>
<context>
    <name>yichuang::KioskWindow</name>
    <message>
        <source>一窗自助</source>
        <translation>Yichuang self-service</translation>
    </message>
    <message>
        <source>网络断了，正在重连</source>
        <translation>The line is down, trying again</translation>
    </message>
    <message>
        <source>可先看指南、填表，联网后再提交</source>
        <translation>Read and fill in; submit later</translation>
    </message>
    <message>
        <source>登录已过期</source>
        <translation>You were signed out</translation>
    </message>
    <message>
        <source>填的内容都在草稿里。请重新登录后接着办</source>
        <translation>What you typed is in the drafts. Please sign in again</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>可先找事项、看指南，联网后再登录</source>
        <translation>You can look for services and read guides; log in once the network is back</translation>
    </message>
</context>
<context>
    <name>yichuang::LateRows</name>
    <message>
        <source>今日 %1</source>
        <translation>today %1</translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>%n workday left</numerusform>
            <numerusform>%n workdays left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>%n workday over</numerusform>
            <numerusform>%n workdays over</numerusform>
        </translation>
    </message>
    <message>
        <source>今日已过 %1</source>
        <translation>over since %1</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Examine</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>环节 · 经办</source>
        <translation>Step · officer</translation>
    </message>
    <message>
        <source>已督办 %1</source>
        <translation>urged %1</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>With applicant</translation>
    </message>
    <message>
        <source>窗口补核</source>
        <translation>Verify at window</translation>
    </message>
    <message>
        <source>督办 %1</source>
        <translation>Urge %1</translation>
    </message>
    <message>
        <source>没有超期或今日到期的件</source>
        <translation>Nothing is overdue or due today</translation>
    </message>
    <message>
        <source>已催办 %1</source>
        <translation>Reminded %1</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>催办 %1</source>
        <translation>Remind %1</translation>
    </message>
</context>
<context>
    <name>yichuang::Light</name>
    <message>
        <source>绿灯，剩 3 工作日以上</source>
        <translation>Green: 3 or more working days left</translation>
    </message>
    <message>
        <source>黄灯，剩 1 至 2 工作日</source>
        <translation>Amber: 1 or 2 working days left</translation>
    </message>
    <message>
        <source>红灯，今日到期或已超期</source>
        <translation>Red: due today or overdue</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>Clock paused</translation>
    </message>
</context>
<context>
    <name>yichuang::LightBars</name>
    <message>
        <source>%1：正常 %2，临期 %3，超期 %4，暂停 %5</source>
        <translation>%1: in time %2, soon due %3, overdue %4, paused %5</translation>
    </message>
    <message>
        <source>%1–%2，共 %3 个部门</source>
        <translation>%1–%2 of %3 departments</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
</context>
<context>
    <name>yichuang::LineEditor</name>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>yichuang::LineField</name>
    <message>
        <source>变更</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>yichuang::ListHead</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>yichuang::LockPage</name>
    <message>
        <source>暂停服务</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>下岗退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>密码不对，请再输一次</source>
        <translation>Wrong password, try again</translation>
    </message>
    <message>
        <source>%1 %2 %3 起</source>
        <translation>%1 %2 since %3</translation>
    </message>
    <message>
        <source>办件与草稿保留；超过 %1 分钟自动释放占用</source>
        <translation>Case and draft are kept; after %1 minutes the case is released</translation>
    </message>
</context>
<context>
    <name>yichuang::LooksView</name>
    <message>
        <source>上一周</source>
        <translation>Week before</translation>
    </message>
    <message>
        <source>下一周</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>不予受理抽查 %1 至 %2</source>
        <translation>Second looks, %1 to %2</translation>
    </message>
    <message>
        <source>全周 %1 件，抽中 %2 件，已看 %3 件</source>
        <translation>%1 declined that week, %2 drawn, %3 looked at</translation>
    </message>
    <message>
        <source>这一周没有不予受理的办件</source>
        <translation>Nothing was declined that week</translation>
    </message>
    <message>
        <source>抽查在一周结束后开始</source>
        <translation>The draw is made when the week is over</translation>
    </message>
    <message>
        <source>%1 %2 不予受理</source>
        <translation>Declined %1 by %2</translation>
    </message>
    <message>
        <source>%1：处理正确</source>
        <translation>%1: rightly declined</translation>
    </message>
    <message>
        <source>%1：处理有误</source>
        <translation>%1: declined wrongly</translation>
    </message>
    <message>
        <source>看了什么，为什么</source>
        <translation>What you looked at, and why</translation>
    </message>
    <message>
        <source>处理正确</source>
        <translation>Rightly declined</translation>
    </message>
    <message>
        <source>处理有误</source>
        <translation>Wrongly declined</translation>
    </message>
    <message numerus="yes">
        <source>请写明看了什么，至少 %n 个字</source>
        <translation>
            <numerusform>Say what you looked at, %n character or more</numerusform>
            <numerusform>Say what you looked at, %n characters or more</numerusform>
        </translation>
    </message>
    <message>
        <source>看这件</source>
        <translation>Open the case</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialCard</name>
    <message>
        <source>可不交</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>交到窗口</source>
        <translation>To counter</translation>
    </message>
    <message>
        <source>已交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>要交</source>
        <translation>Wanted</translation>
    </message>
    <message>
        <source>%1（%2 KB）</source>
        <translation>%1 (%2 KB)</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>手机扫码传</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>看样例</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>用手机扫码，拍照或选文件。10 分钟内有效</source>
        <translation>Scan with your phone, then photograph or choose. Good for 10 minutes</translation>
    </message>
    <message>
        <source>传好了</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>上次交的还在，不用再交。要换就再传一次</source>
        <translation>What you handed in is still here. Send it again only to replace it</translation>
    </message>
    <message>
        <source>%1要交</source>
        <translation>Required where: %1</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialList</name>
    <message>
        <source>材料 %1 %2 %3</source>
        <translation>Paper %1 %2 %3</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>交到窗口</source>
        <translation>At the window</translation>
    </message>
    <message>
        <source>未提交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>未提交，选交</source>
        <translation>Not handed in, optional</translation>
    </message>
    <message numerus="yes">
        <source> 等 %n 个文件</source>
        <translation>
            <numerusform> and more, %n file</numerusform>
            <numerusform> and more, %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>电子件</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>None</translation>
    </message>
    <message>
        <source>须核原件</source>
        <translation>Original needed</translation>
    </message>
    <message>
        <source>%1 在 %2核过，不用再看</source>
        <translation>Seen on %1 at %2: no need to show it again</translation>
    </message>
    <message>
        <source>未提交，%1必交</source>
        <translation>Not handed in, required (%1)</translation>
    </message>
    <message>
        <source>未提交，%1才交</source>
        <translation>Not handed in, only where: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>已重传 · %1</source>
        <translation>New · %1</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialStep</name>
    <message>
        <source>上传材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>手机可传 JPG、PNG、PDF。单份不超过 %1 MB</source>
        <translation>JPG, PNG, PDF by phone, at most %1 MB each</translation>
    </message>
    <message>
        <source>下一步：确认提交</source>
        <translation>Next: submit</translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 份：%1</source>
        <translation>
            <numerusform>%n paper missing: %1</numerusform>
            <numerusform>%n papers missing: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 份，补齐后确认提交</source>
        <translation>
            <numerusform>%n paper missing</numerusform>
            <numerusform>%n papers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialsPanel</name>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>收复印件</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>%1/%2 已核</source>
        <translation>%1/%2 checked</translation>
    </message>
    <message>
        <source>已扫描</source>
        <translation>Scanned</translation>
    </message>
</context>
<context>
    <name>yichuang::MendForm</name>
    <message>
        <source>正在取号码</source>
        <translation>Asking for the number</translation>
    </message>
    <message>
        <source>新的手机号码</source>
        <translation>New mobile number</translation>
    </message>
    <message>
        <source>打给谁，说了什么</source>
        <translation>Who was called, and what was said</translation>
    </message>
    <message>
        <source>谁说的，怎么核实的</source>
        <translation>Who said so, and how it was checked</translation>
    </message>
    <message>
        <source>记下这次电话</source>
        <translation>Write down this call</translation>
    </message>
    <message>
        <source>改号码并重发一次</source>
        <translation>Correct the number and send once more</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>正在发出</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>手机号码是 1 开头的 11 位数字</source>
        <translation>A mobile number has 11 digits and begins with 1</translation>
    </message>
    <message numerus="yes">
        <source>请写明白，至少 %n 个字</source>
        <translation>
            <numerusform>Please say it plainly, in %n character at least</numerusform>
            <numerusform>Please say it plainly, in %n characters at least</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::MessagesView</name>
    <message numerus="yes">
        <source>再看 %n 条</source>
        <translation>
            <numerusform>%n more message</numerusform>
            <numerusform>%n more messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 条，往下还有</source>
        <translation>
            <numerusform>%n message listed, more below</numerusform>
            <numerusform>%n messages listed, more below</numerusform>
        </translation>
    </message>
    <message>
        <source>没有这样的短信</source>
        <translation>No such messages</translation>
    </message>
    <message>
        <source>Esc 返回大厅页</source>
        <translation>Esc leads back to the hall page</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>改了号码，已重发</source>
        <translation>corrected the number, sent again</translation>
    </message>
    <message>
        <source>打了电话</source>
        <translation>called</translation>
    </message>
    <message>
        <source>改号码</source>
        <translation>Correct number</translation>
    </message>
    <message>
        <source>打电话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>看办件</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>没有取到号码</source>
        <translation>The number was not given</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>yichuang::MovedExport</name>
    <message>
        <source>流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>手机（遮盖）</source>
        <translation>Telephone (masked)</translation>
    </message>
    <message>
        <source>哪个时限</source>
        <translation>Which deadline</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Is now</translation>
    </message>
    <message>
        <source>原是暂定</source>
        <translation>Was provisional</translation>
    </message>
    <message>
        <source>何时移动</source>
        <translation>Moved at</translation>
    </message>
    <message>
        <source>谁改的年历</source>
        <translation>Calendar changed by</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>yichuang::MovedRows</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 移动</source>
        <translation>moved %1</translation>
    </message>
</context>
<context>
    <name>yichuang::MovedView</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>返回年历</source>
        <translation>Back to the calendar</translation>
    </message>
    <message>
        <source>变动的日期</source>
        <translation>Moved dates</translation>
    </message>
    <message>
        <source>%1 年安排变动的日期</source>
        <translation>Dates moved by the arrangement of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 个，往下还有</source>
        <translation>
            <numerusform>%n date listed, more below</numerusform>
            <numerusform>%n dates listed, more below</numerusform>
        </translation>
    </message>
    <message>
        <source>没有日期变动</source>
        <translation>No date was moved</translation>
    </message>
    <message>
        <source>这一年的安排没有移动过谁的时限</source>
        <translation>The arrangement of this year has moved nobody&apos;s deadline</translation>
    </message>
    <message numerus="yes">
        <source>已列 %n 个，往下没有读到</source>
        <translation>
            <numerusform>%n date listed, what follows was not read</numerusform>
            <numerusform>%n dates listed, what follows was not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::NoCasePage</name>
    <message>
        <source>取下一件</source>
        <translation>Take the next case</translation>
    </message>
    <message>
        <source>没有打开的件</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>从左边选一件，或按 F5 取下一件</source>
        <translation>Choose one at the left, or press F5</translation>
    </message>
    <message>
        <source>现在没有待办的件</source>
        <translation>No case is waiting</translation>
    </message>
    <message>
        <source>有新的会自己出现；要看办过的件，按 F3 找</source>
        <translation>New ones appear by themselves; F3 finds those done</translation>
    </message>
    <message>
        <source>恢复连接后再取件</source>
        <translation>Take a case once the line is back</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticePage</name>
    <message>
        <source>一次性补正告知</source>
        <translation>Supplement notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>补正期限</source>
        <translation>Supply within</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首次告知，请一次列全</source>
        <translation>First notice: list everything</translation>
    </message>
    <message>
        <source>主管已准许再次告知</source>
        <translation>A further notice is allowed</translation>
    </message>
    <message>
        <source>再次告知只能列新交的材料</source>
        <translation>Only newly supplied papers</translation>
    </message>
    <message>
        <source>勾选内容后即可预览</source>
        <translation>Tick something to see the preview</translation>
    </message>
    <message>
        <source>没有字体能打印 %1，请换一种写法</source>
        <translation>No font prints %1; write it another way</translation>
    </message>
    <message>
        <source>还没有勾选</source>
        <translation>Nothing ticked yet</translation>
    </message>
    <message>
        <source>补正期间不计入办理时限</source>
        <translation>The time for supplying is not counted</translation>
    </message>
    <message>
        <source>没有字体能打印 %1</source>
        <translation>No font prints %1</translation>
    </message>
    <message>
        <source>发出补正告知</source>
        <translation>Send notice</translation>
    </message>
    <message>
        <source>发出不受理</source>
        <translation>Send: no licence needed</translation>
    </message>
    <message>
        <source>发出不予受理</source>
        <translation>Send decline</translation>
    </message>
    <message>
        <source>选好依据、写明理由后即可预览</source>
        <translation>Choose a ground and give reasons to see the preview</translation>
    </message>
    <message numerus="yes">
        <source>%n 处，</source>
        <translation>
            <numerusform>%n place, </numerusform>
            <numerusform>%n places, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个问题</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>原因还没有取来，请稍候</source>
        <translation>Reasons are still loading</translation>
    </message>
    <message>
        <source>抄送代办人</source>
        <translation>Copy to the agent</translation>
    </message>
    <message>
        <source>没有可以列入的材料</source>
        <translation>No paper may be named</translation>
    </message>
    <message>
        <source>发出后本件结束，%1 秒内可撤回</source>
        <translation>Sending ends this case; undo within %1 s</translation>
    </message>
    <message>
        <source>发出后本件结束，不能撤回</source>
        <translation>Sending ends this case; no undo</translation>
    </message>
    <message>
        <source>草稿 %1 已存</source>
        <translation>Draft saved %1</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>网络断了，暂时看不了</source>
        <translation>No line: this cannot be read now</translation>
    </message>
    <message>
        <source>连上后自动显示，写的内容都还在</source>
        <translation>It appears once the line is back; all you wrote is kept</translation>
    </message>
    <message>
        <source>材料 %1 不在这份告知里</source>
        <translation>Paper %1 is not in this notice</translation>
    </message>
    <message>
        <source>还没有选依据</source>
        <translation>No ground chosen yet</translation>
    </message>
    <message>
        <source>名录里没有“%1”，请核对名称</source>
        <translation>&quot;%1&quot; is not in the list; check the name</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>写好原因后即可预览</source>
        <translation>Shown once the reason is written</translation>
    </message>
    <message>
        <source>补正期限（工作日）</source>
        <translation>Supply within (working days)</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticePreviewPanel</name>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>不写证件号码、住址和理由</source>
        <translation>No ID numbers, addresses or reasons</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>A4，与打印一致</source>
        <translation>A4, as printed</translation>
    </message>
    <message>
        <source>申请人不要短信</source>
        <translation>No SMS wanted</translation>
    </message>
    <message>
        <source>没有可收的号码</source>
        <translation>No number to reach</translation>
    </message>
    <message>
        <source>还没有可预览的文书</source>
        <translation>Nothing to preview yet</translation>
    </message>
    <message>
        <source>没有字体能打印 %1，请换一种写法</source>
        <translation>No font prints %1; write it another way</translation>
    </message>
    <message>
        <source>文书排不出来</source>
        <translation>The notice cannot be set</translation>
    </message>
    <message>
        <source>A4，与打印一致；第 %1 页，PgUp PgDn 翻页</source>
        <translation>A4, as printed; page %1, PgUp PgDn turn</translation>
    </message>
    <message>
        <source>看大图</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>缩回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>可送达</source>
        <translation>reachable</translation>
    </message>
    <message>
        <source>上次没有送达，请电话告知</source>
        <translation>Not reached last time; phone</translation>
    </message>
    <message>
        <source>上次结果不明，请电话确认</source>
        <translation>Unknown last time; phone</translation>
    </message>
    <message>
        <source>%1 页 PgDn</source>
        <translation>Page %1, PgDn</translation>
    </message>
</context>
<context>
    <name>yichuang::NumberField</name>
    <message>
        <source>减一</source>
        <translation>One less</translation>
    </message>
    <message>
        <source>加一</source>
        <translation>One more</translation>
    </message>
</context>
<context>
    <name>yichuang::NumberRows</name>
    <message>
        <source>大厅自动给出</source>
        <translation>given by the hall itself</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>作废：%1</source>
        <translation>Void: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::NumbersExport</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>大厅</source>
        <translation>The hall</translation>
    </message>
</context>
<context>
    <name>yichuang::NumbersView</name>
    <message>
        <source>缺 %1 号，请告诉管理员</source>
        <translation>No. %1 is missing; tell the administrator</translation>
    </message>
    <message>
        <source>1 至 %1 号，一个不缺</source>
        <translation>1 to %1, none is missing</translation>
    </message>
    <message>
        <source>%1；作废 %2 个，号不再用</source>
        <translation>%1; %2 void, never given again</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>返回年历</source>
        <translation>Back to the calendar</translation>
    </message>
    <message>
        <source>整个文号，或本册第几号</source>
        <translation>A whole number, or its place</translation>
    </message>
    <message>
        <source>文号册</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>文号登记簿 %1</source>
        <translation>Document numbers %1</translation>
    </message>
    <message>
        <source>%1 年文号登记簿</source>
        <translation>Document numbers of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>这一年还没有给过文号</source>
        <translation>No number was given in this year</translation>
    </message>
    <message>
        <source>在左边换一年再看</source>
        <translation>Choose another year at the left</translation>
    </message>
    <message>
        <source>这一册是 1 至 %1 号</source>
        <translation>This series goes from 1 to %1</translation>
    </message>
    <message>
        <source>大厅没有给过这个文号</source>
        <translation>The hall never gave this number</translation>
    </message>
    <message>
        <source>%1；往下没有读到</source>
        <translation>%1; what follows was not read</translation>
    </message>
</context>
<context>
    <name>yichuang::OfficePage</name>
    <message>
        <source>年历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>一天、一周</source>
        <translation>A day, a week</translation>
    </message>
    <message>
        <source>一个月；Home、End 到年头年尾</source>
        <translation>A month; Home and End to the ends of the year</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>休息改上班，上班改休息</source>
        <translation>Rest becomes work, work becomes rest</translation>
    </message>
    <message>
        <source>读入一年的安排：date,kind,name</source>
        <translation>Read a year&apos;s arrangement: date,kind,name</translation>
    </message>
    <message>
        <source>存入前看会移动哪些时限</source>
        <translation>See which deadlines it would move</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>撤掉没存的改动</source>
        <translation>Drop what is not stored</translation>
    </message>
    <message>
        <source>变动的日期</source>
        <translation>Moved dates</translation>
    </message>
    <message>
        <source>这一年移动了谁的时限；看的人会记下</source>
        <translation>Whose deadlines this year moved; who looks is written down</translation>
    </message>
    <message>
        <source>导出；导出的人会记下</source>
        <translation>Export; who takes it is written down</translation>
    </message>
    <message>
        <source>回到年历</source>
        <translation>Back to the calendar</translation>
    </message>
    <message>
        <source>文号登记簿</source>
        <translation>Document numbers</translation>
    </message>
    <message>
        <source>找文号：整个文号，或本册第几号</source>
        <translation>Find a number: the whole of it, or its place in the series</translation>
    </message>
    <message>
        <source>导出这一册；导出的人会记下</source>
        <translation>Export the series; who takes it is written down</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moving about</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>现在就刷新</source>
        <translation>Refresh now</translation>
    </message>
    <message>
        <source>没读到、断网时立即重试</source>
        <translation>Try again at once what failed</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Leave the desk</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: language, colours, text size, sign out</translation>
    </message>
    <message>
        <source>看会移动哪些时限</source>
        <translation>What would it move</translation>
    </message>
    <message>
        <source>%1 年的安排已存入</source>
        <translation>The arrangement of %1 is stored</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>%1 年</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>已录入，安排了 %n 天</source>
        <translation>
            <numerusform>Loaded, %n day arranged</numerusform>
            <numerusform>Loaded, %n days arranged</numerusform>
        </translation>
    </message>
    <message>
        <source>暂定：还没有录入，按周末和法定节日算</source>
        <translation>Provisional: not loaded, counted by weekends and fixed holidays</translation>
    </message>
    <message>
        <source>已录入</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>%1 起。改动都还在，连上后再存</source>
        <translation>Since %1. Your changes are kept; store them when it is back</translation>
    </message>
    <message>
        <source>%1 年的放假安排还没有录入</source>
        <translation>The arrangement of %1 is not loaded</translation>
    </message>
    <message>
        <source>到那时的日期都是暂定</source>
        <translation>Dates that reach into it are provisional</translation>
    </message>
    <message>
        <source>读入文件</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>写上安排里的说法</source>
        <translation>Write what the arrangement calls it</translation>
    </message>
    <message>
        <source>读入一年的安排</source>
        <translation>Read a year&apos;s arrangement</translation>
    </message>
    <message>
        <source>逗号分隔的表 (*.csv);;所有文件 (*)</source>
        <translation>Comma-separated tables (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>打不开“%1”</source>
        <translation>&quot;%1&quot; cannot be opened</translation>
    </message>
    <message>
        <source>请看文件还在不在、能不能读</source>
        <translation>See whether the file is there and may be read</translation>
    </message>
    <message>
        <source>“%1”超过 1 MB</source>
        <translation>&quot;%1&quot; is larger than 1 MB</translation>
    </message>
    <message>
        <source>一年的放假安排没有这么大，没有读入</source>
        <translation>No year&apos;s arrangement is; nothing was read</translation>
    </message>
    <message>
        <source>“%1”不是一年的安排</source>
        <translation>&quot;%1&quot; is no year&apos;s arrangement</translation>
    </message>
    <message>
        <source>里面一天也没有</source>
        <translation>There is no day in it</translation>
    </message>
    <message>
        <source>这一行不是 日期,off 或 work,名称：%1</source>
        <translation>This line is not date, off or work, name: %1</translation>
    </message>
    <message>
        <source>“%1”里有两个年份</source>
        <translation>&quot;%1&quot; has days of two years</translation>
    </message>
    <message>
        <source>一个文件只写一年，没有读入</source>
        <translation>A file has one year; nothing was read</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>这些日期，CSV</source>
        <translation>These dates, CSV</translation>
    </message>
    <message>
        <source>这一册，CSV</source>
        <translation>This series, CSV</translation>
    </message>
    <message>
        <source>这些日期，ODS</source>
        <translation>These dates, ODS</translation>
    </message>
    <message>
        <source>这一册，ODS</source>
        <translation>This series, ODS</translation>
    </message>
    <message>
        <source>管理工作台</source>
        <translation>The administrator&apos;s desk</translation>
    </message>
    <message>
        <source>%1 年的文件没有读入</source>
        <translation>The file of %1 was not taken</translation>
    </message>
    <message>
        <source>%1；好了再按 F2</source>
        <translation>%1; press F2 again once that is mended</translation>
    </message>
    <message>
        <source>%1，%2 年的文件没有读入</source>
        <translation>%1, so the file of %2 was not taken</translation>
    </message>
    <message>
        <source>正在存入，存完再读文件</source>
        <translation>Being stored; read the file after that</translation>
    </message>
</context>
<context>
    <name>yichuang::OpinionPanel</name>
    <message>
        <source>前序意见</source>
        <translation>Earlier opinions</translation>
    </message>
    <message>
        <source>我的意见</source>
        <translation>My opinion</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>由我决定</source>
        <translation>I decide</translation>
    </message>
    <message>
        <source>还没有意见</source>
        <translation>No opinions yet</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 条审查要点没有结论</source>
        <translation>
            <numerusform>%n point without a finding</numerusform>
            <numerusform>%n points without a finding</numerusform>
        </translation>
    </message>
    <message>
        <source>去第 %1 条</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>%1；您代 %2 办</source>
        <translation>%1; you act for %2</translation>
    </message>
    <message>
        <source>窗口核验</source>
        <translation>At the window</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
</context>
<context>
    <name>yichuang::PageTab</name>
    <message numerus="yes">
        <source>%1，%n 处变更</source>
        <translation>
            <numerusform>%1, %n change</numerusform>
            <numerusform>%1, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PaperPage</name>
    <message>
        <source>打印一份</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>文书还没有打开，请稍等</source>
        <translation>The paper is not open yet. One moment, please</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>正在打印，出口在下方</source>
        <translation>Printing; it comes out below</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperScanPage</name>
    <message>
        <source>看得清</source>
        <translation>Can be read</translation>
    </message>
    <message>
        <source>像是上下颠倒，点两次“转一下”</source>
        <translation>Seems upside down: touch Turn twice</translation>
    </message>
    <message>
        <source>没有放纸。放好再点“扫描”</source>
        <translation>No paper. Put it in and touch Scan again</translation>
    </message>
    <message>
        <source>扫描仪的盖没有合上。合上再点“扫描”</source>
        <translation>The lid is open. Close it and touch Scan again</translation>
    </message>
    <message>
        <source>卡纸了，请点“叫人帮忙”。扫好的页都还在</source>
        <translation>The paper is jammed: please call for help. The pages scanned so far are kept</translation>
    </message>
    <message>
        <source>扫描仪现在用不了。可以返回，用手机扫码传，或选“交到窗口”</source>
        <translation>The scanner cannot be used now. Go back and send it by telephone, or choose to bring it to the window</translation>
    </message>
    <message>
        <source>扫描材料</source>
        <translation>Scan a paper</translation>
    </message>
    <message>
        <source>有字的一面朝下，放正，合上盖；几张纸可以放进纸器里一起扫</source>
        <translation>Lay the written side down, straight, and close the lid; several sheets can go into the feeder together</translation>
    </message>
    <message>
        <source>每一页印上“%1”</source>
        <translation>&quot;%1&quot; is printed across every page</translation>
    </message>
    <message>
        <source>扫到的是空白。有字的一面朝下，再点“扫描”</source>
        <translation>The page is blank. Lay the written side down and touch Scan again</translation>
    </message>
    <message>
        <source>没有扫到。放好再点“扫描”</source>
        <translation>Nothing was scanned. Lay it down again and touch Scan</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>转一下</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1（自助机扫描）.pdf</source>
        <translation>%1 (kiosk scan).pdf</translation>
    </message>
    <message>
        <source>正在扫描</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>再扫一页</source>
        <translation>Scan another page</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message numerus="yes">
        <source>就用这 %n 页</source>
        <translation>
            <numerusform>Use this page</numerusform>
            <numerusform>Use these %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>还在扫描，请稍等</source>
        <translation>Still scanning, please wait</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperSlot</name>
    <message>
        <source>正在打印，出口在下方</source>
        <translation>Printing; it comes out below</translation>
    </message>
    <message>
        <source>打印机没有接上，请找工作人员</source>
        <translation>No printer is connected. Please ask the staff</translation>
    </message>
    <message>
        <source>打印好了，请在下方取走</source>
        <translation>Printed. Take it below</translation>
    </message>
    <message>
        <source>打印纸用完了，已告诉工作人员。办理不受影响</source>
        <translation>Out of paper; the staff know. Your application is not affected</translation>
    </message>
    <message>
        <source>没有打出来，请找工作人员。办理不受影响</source>
        <translation>It was not printed. Please ask the staff. Your application is not affected</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperView</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>yichuang::PartyForm</name>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>企业或单位</source>
        <translation>Enterprise or body</translation>
    </message>
    <message>
        <source>手机号码 · 可不填</source>
        <translation>Mobile · optional</translation>
    </message>
    <message>
        <source>地址 · 可不填</source>
        <translation>Address · optional</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>法定代表人证件号码</source>
        <translation>Their ID number</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>不是 11 位手机号，短信发不到</source>
        <translation>No 11-digit mobile: no SMS will arrive</translation>
    </message>
    <message>
        <source>证上的地址是“%1”</source>
        <translation>The card&apos;s address is &quot;%1&quot;</translation>
    </message>
    <message>
        <source>已改成证上的，原来写的是“%1”</source>
        <translation>Put right by the card; &quot;%1&quot; was typed</translation>
    </message>
    <message>
        <source>请刷申请人的证，或录入姓名和号码</source>
        <translation>Read the applicant&apos;s card, or type name and number</translation>
    </message>
    <message>
        <source>请录入单位名称和信用代码</source>
        <translation>Type the enterprise&apos;s name and credit code</translation>
    </message>
    <message>
        <source>请录入单位名称和信用代码，刷法定代表人的证</source>
        <translation>Type the enterprise&apos;s name and credit code, and read the legal representative&apos;s card</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordPage</name>
    <message>
        <source>现在的密码</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>新密码：8 位以上，字母、数字、符号至少两样</source>
        <translation>New password: 8 or more, two of letters, digits, signs</translation>
    </message>
    <message>
        <source>新密码再输一次</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>改好并登录</source>
        <translation>Change and sign in</translation>
    </message>
    <message>
        <source>先改密码</source>
        <translation>Change the password first</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>%1 现在的密码是别人给的，改成只有自己知道的才能上岗</source>
        <translation>%1 has a password that others gave; work begins with one that only you know</translation>
    </message>
    <message>
        <source>改好后用新密码重新上岗；手里的件连同写好的内容回到队列</source>
        <translation>You sign in again with the new one; the open case goes back to the queue with all you wrote</translation>
    </message>
    <message numerus="yes">
        <source>至少 %n 位</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>里面有看不见的字符，请重输</source>
        <translation>It has characters nobody sees; type it again</translation>
    </message>
    <message>
        <source>字母、数字、符号至少用两样</source>
        <translation>Use two of letters, digits, signs</translation>
    </message>
    <message>
        <source>不能含工号</source>
        <translation>It must not contain the staff number</translation>
    </message>
    <message>
        <source>要和现在的不同</source>
        <translation>It must differ from the present one</translation>
    </message>
    <message>
        <source>请输入密码</source>
        <translation>Enter the password</translation>
    </message>
    <message>
        <source>请再输一次</source>
        <translation>Once more, please</translation>
    </message>
    <message>
        <source>两次不一样</source>
        <translation>The two differ</translation>
    </message>
    <message>
        <source>正在改</source>
        <translation>Changing</translation>
    </message>
    <message>
        <source>现在的密码不对，没有改；%1</source>
        <translation>The present password is wrong, nothing was changed; %1</translation>
    </message>
</context>
<context>
    <name>yichuang::PausePanel</name>
    <message>
        <source>计划用时（工作日）</source>
        <translation>Planned time (working days)</translation>
    </message>
    <message>
        <source>承担机构</source>
        <translation>Carried out by</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>程序类型（行政许可法第四十五条）</source>
        <translation>Kind (Licensing Law, Art. 45)</translation>
    </message>
    <message>
        <source>将生成《特别程序告知书》</source>
        <translation>A notice of special procedure is issued</translation>
    </message>
    <message>
        <source>短信告知申请人所需时间；主管可见本次暂停。</source>
        <translation>The applicant is told the time by SMS; the supervisor sees this pause.</translation>
    </message>
    <message>
        <source>先选程序类型</source>
        <translation>Choose the kind first</translation>
    </message>
    <message numerus="yes">
        <source>原因至少 %n 个字</source>
        <translation>
            <numerusform>A reason of at least %n character</numerusform>
            <numerusform>A reason of at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>写上由谁承担</source>
        <translation>Say who carries it out</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message numerus="yes">
        <source>本件已暂停过 %n 次，</source>
        <translation>
            <numerusform> Paused %n time before,</numerusform>
            <numerusform> Paused %n times before,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>到今天共 %n 个工作日。</source>
        <translation>
            <numerusform> %n working day in all.</numerusform>
            <numerusform> %n working days in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 后自动恢复计时</source>
        <translation>Runs again by itself after %1</translation>
    </message>
</context>
<context>
    <name>yichuang::PauseRows</name>
    <message>
        <source>经办 · 事项</source>
        <translation>Officer · item</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>停（日）</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>这段时间没有启动，也没有延长</source>
        <translation>None begun or extended in this time</translation>
    </message>
    <message>
        <source>%1 申请延长 %2 件：%3</source>
        <translation>%1 asked for %2 extensions: %3</translation>
    </message>
    <message>
        <source>%1 启动特别程序 %2 件：%3</source>
        <translation>%1 started %2 special procedures: %3</translation>
    </message>
</context>
<context>
    <name>yichuang::PhoneCard</name>
    <message>
        <source>发给 %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>演示手机</source>
        <translation>Demo phone</translation>
    </message>
    <message>
        <source>短信没有真的发出</source>
        <translation>nothing is really sent</translation>
    </message>
    <message>
        <source>还没有短信</source>
        <translation>No messages yet</translation>
    </message>
    <message>
        <source>决定过了撤回时间，短信就会到这里</source>
        <translation>They arrive here when a decision can no longer be undone</translation>
    </message>
</context>
<context>
    <name>yichuang::PhraseChips</name>
    <message>
        <source>Ctrl %1&#x3000;%2</source>
        <translation>Ctrl %1&#x3000;%2</translation>
    </message>
</context>
<context>
    <name>yichuang::PointList</name>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>审查要点 %1 %2</source>
        <translation>Point %1 %2</translation>
    </message>
</context>
<context>
    <name>yichuang::PointRow</name>
    <message>
        <source>符合</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Fails</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>没有结论</source>
        <translation>no finding</translation>
    </message>
</context>
<context>
    <name>yichuang::PointWords</name>
    <message>
        <source>补正要求：%1</source>
        <translation>Asked for: %1</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::PrintPage</name>
    <message>
        <source>排队中</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>首次</source>
        <translation>first print</translation>
    </message>
    <message>
        <source>补打第 %1 次</source>
        <translation>reprint %1</translation>
    </message>
    <message>
        <source>停在打印机</source>
        <translation>held at the printer</translation>
    </message>
    <message>
        <source>未出纸</source>
        <translation>no paper came</translation>
    </message>
    <message>
        <source>不知是否出纸</source>
        <translation>paper unknown</translation>
    </message>
    <message>
        <source>本件文书</source>
        <translation>Papers of the case</translation>
    </message>
    <message>
        <source>文书按决定当时的模板和内容保存，之后改模板不影响本件</source>
        <translation>Kept as decided; later templates change nothing</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>补打原因</source>
        <translation>Reason for reprint</translation>
    </message>
    <message>
        <source>首次打印污损</source>
        <translation>First print spoiled</translation>
    </message>
    <message>
        <source>卡纸，没有打出</source>
        <translation>Jam, nothing came</translation>
    </message>
    <message>
        <source>申请人遗失</source>
        <translation>Applicant lost it</translation>
    </message>
    <message>
        <source>存档需要</source>
        <translation>For the file</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>补打件右上角印“补打”和次数，文号与二维码不变；每次补打都留记录。</source>
        <translation>A reprint says so at its top right with its count; number and QR stay. Each is recorded.</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print log</translation>
    </message>
    <message>
        <source>打印不影响办件状态</source>
        <translation>Printing never changes the case</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>生成中</source>
        <translation>being made</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>未能生成</source>
        <translation>failed</translation>
    </message>
    <message numerus="yes">
        <source>已打 %n 次</source>
        <translation>
            <numerusform>printed %n time</numerusform>
            <numerusform>printed %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>未打</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>本件还没有文书</source>
        <translation>No papers yet</translation>
    </message>
    <message numerus="yes">
        <source>补打 %n 份</source>
        <translation>
            <numerusform>Reprint %n copy</numerusform>
            <numerusform>Reprint %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>打印 %n 份</source>
        <translation>
            <numerusform>Print %n copy</numerusform>
            <numerusform>Print %n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>没有文书</source>
        <translation>No papers</translation>
    </message>
    <message>
        <source>这份文书已作废</source>
        <translation>This paper is void</translation>
    </message>
    <message>
        <source>文书打不开</source>
        <translation>The paper does not open</translation>
    </message>
    <message>
        <source>文书生成中</source>
        <translation>The paper is being made</translation>
    </message>
    <message>
        <source>已打出</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>正在看打印机</source>
        <translation>Looking at the printer</translation>
    </message>
    <message>
        <source>没有找到这台打印机</source>
        <translation>This printer was not found</translation>
    </message>
    <message>
        <source>这份文书没有排出来</source>
        <translation>This paper could not be made</translation>
    </message>
    <message>
        <source>不再打印，也不送达</source>
        <translation>It is neither printed nor served any more</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>本机打印</source>
        <translation>Printing on this PC</translation>
    </message>
    <message>
        <source>这份已经打过，请选补打原因，再按一次</source>
        <translation>Printed before: choose a reason, then press again</translation>
    </message>
    <message numerus="yes">
        <source>A4 · 共 %n 页</source>
        <translation>
            <numerusform>A4 · %n page</numerusform>
            <numerusform>A4 · %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>请选补打原因，再按一次</source>
        <translation>Choose a reason, then press again</translation>
    </message>
    <message>
        <source>请选补打原因</source>
        <translation>Choose why it is printed again</translation>
    </message>
    <message>
        <source>还没有打印过</source>
        <translation>Not printed yet</translation>
    </message>
</context>
<context>
    <name>yichuang::PrintRun</name>
    <message>
        <source>文书 %1</source>
        <translation>Paper %1</translation>
    </message>
    <message>
        <source>没有打出来，请看打印机</source>
        <translation>Nothing came out, look at the printer</translation>
    </message>
    <message>
        <source>程序中断过，上一份文书不知是否打出，请看打印机</source>
        <translation>The program was interrupted; look at the printer for the last paper</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>打印机卡纸</source>
        <translation>Paper jam in the printer</translation>
    </message>
    <message>
        <source>打印机没有墨粉</source>
        <translation>The printer is out of toner</translation>
    </message>
    <message>
        <source>墨粉将尽</source>
        <translation>Toner is low</translation>
    </message>
    <message>
        <source>打印机盖开着</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>打印机离线</source>
        <translation>The printer is offline</translation>
    </message>
    <message>
        <source>打印队列已暂停</source>
        <translation>The print queue is paused</translation>
    </message>
    <message>
        <source>打印队列被删了</source>
        <translation>The print queue was deleted</translation>
    </message>
    <message>
        <source>打印服务没有应答</source>
        <translation>The print service does not answer</translation>
    </message>
    <message>
        <source>打印被取消</source>
        <translation>The print was cancelled</translation>
    </message>
    <message>
        <source>打印机有故障</source>
        <translation>The printer has a fault</translation>
    </message>
    <message>
        <source>打印服务不再知道这份文书，不知是否打出</source>
        <translation>The print server no longer knows this paper; whether it came out is not known</translation>
    </message>
</context>
<context>
    <name>yichuang::ProgressPage</name>
    <message>
        <source>办理进度</source>
        <translation>Progress</translation>
    </message>
    <message numerus="yes">
        <source>要补的 %n 处</source>
        <translation>
            <numerusform>%n thing to supply</numerusform>
            <numerusform>%n things to supply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::Provisional</name>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
</context>
<context>
    <name>yichuang::QueueColumn</name>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>没有符合筛选的件</source>
        <translation>Nothing matches the filter</translation>
    </message>
    <message>
        <source>去掉筛选，看全部</source>
        <translation>Drop the filter to see all</translation>
    </message>
    <message>
        <source>连不上大厅</source>
        <translation>The hall cannot be reached</translation>
    </message>
    <message>
        <source>恢复连接后自动再读</source>
        <translation>It is read again once the line is back</translation>
    </message>
    <message>
        <source>筛选里没有下一件了</source>
        <translation>Nothing left under this filter</translation>
    </message>
    <message>
        <source>没有下一件了</source>
        <translation>Nothing left to take</translation>
    </message>
</context>
<context>
    <name>yichuang::QueueDelegate</name>
    <message>
        <source>办理中</source>
        <translation>here now</translation>
    </message>
</context>
<context>
    <name>yichuang::QueuePanel</name>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>本窗口</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>本部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>本窗口 %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>本部门 %1</source>
        <translation>Dept %1</translation>
    </message>
    <message>
        <source>挂起 %1</source>
        <translation>Held %1</translation>
    </message>
    <message>
        <source>今日到期或已过 %1 件</source>
        <translation>Due today or overdue: %1</translation>
    </message>
    <message>
        <source>剩 1 至 2 工作日 %1 件</source>
        <translation>1 or 2 working days left: %1</translation>
    </message>
    <message>
        <source>剩 3 工作日以上 %1 件</source>
        <translation>3 or more working days left: %1</translation>
    </message>
    <message>
        <source>重报 %1</source>
        <translation>Again %1</translation>
    </message>
    <message>
        <source>按时限</source>
        <translation>By due</translation>
    </message>
    <message>
        <source>按收件</source>
        <translation>By age</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>没有挂起的件</source>
        <translation>Nothing held</translation>
    </message>
    <message>
        <source>F6 可把办理中的件挂起</source>
        <translation>F6 holds the open case</translation>
    </message>
    <message>
        <source>从本部门调一件</source>
        <translation>Take one of the department</translation>
    </message>
    <message>
        <source>本窗口没有待受理件</source>
        <translation>Nothing waits at this window</translation>
    </message>
    <message>
        <source>本部门还有 %1 件</source>
        <translation>%1 more in the department</translation>
    </message>
    <message>
        <source>没有待受理件</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>有新的申报会自己出现</source>
        <translation>New cases appear by themselves</translation>
    </message>
    <message>
        <source>窗口 %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>部门 %1</source>
        <translation>Dept %1</translation>
    </message>
</context>
<context>
    <name>yichuang::QueueWords</name>
    <message>
        <source>办理中</source>
        <translation>here now</translation>
    </message>
    <message>
        <source>等 %1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>等 %1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>等 %1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>已过时限</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今日 %1 到期</source>
        <translation>Due today %1</translation>
    </message>
    <message>
        <source>%1 到期</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>挂起：%1</source>
        <translation>Held: %1</translation>
    </message>
    <message>
        <source>已约到厅</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>Not counting</translation>
    </message>
    <message>
        <source>重报 %1</source>
        <translation>Again %1</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>到厅</source>
        <translation>In the hall</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>%n workday</numerusform>
            <numerusform>%n workdays</numerusform>
        </translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Accepted by lapse</translation>
    </message>
    <message>
        <source>将视为受理</source>
        <translation>Lapses today</translation>
    </message>
    <message>
        <source>审批退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>%1 交来</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3</source>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>逾期未补正</source>
        <translation>Not supplied in time</translation>
    </message>
    <message>
        <source>逾期未到场</source>
        <translation>Did not come in time</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingCard</name>
    <message>
        <source>点星星评价</source>
        <translation>Touch a star</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send rating</translation>
    </message>
    <message>
        <source>还想说点什么（可不填）</source>
        <translation>Anything else? (optional)</translation>
    </message>
    <message>
        <source>请先点星星</source>
        <translation>Touch a star first</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingWords</name>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
</context>
<context>
    <name>yichuang::ReaderWords</name>
    <message>
        <source>没读完，请放平再刷</source>
        <translation>Lay it flat and read again</translation>
    </message>
    <message>
        <source>证件拿起太早</source>
        <translation>Lifted too early</translation>
    </message>
    <message>
        <source>读卡器不认这张证</source>
        <translation>The reader refuses this card</translation>
    </message>
    <message>
        <source>这不是身份证件</source>
        <translation>Not an identity card</translation>
    </message>
    <message>
        <source>请换身份证或居住证再刷</source>
        <translation>Lay an ID card or permit down</translation>
    </message>
    <message>
        <source>读卡器坏了</source>
        <translation>The reader is broken</translation>
    </message>
    <message>
        <source>自检不过，请报修</source>
        <translation>Self-test failed; have it repaired</translation>
    </message>
    <message>
        <source>读卡器没有授权</source>
        <translation>The reader is not authorised</translation>
    </message>
    <message>
        <source>安全模块未授权，请报修</source>
        <translation>Have it repaired</translation>
    </message>
    <message>
        <source>读卡器连线不稳</source>
        <translation>The reader&apos;s line is unstable</translation>
    </message>
    <message>
        <source>请插紧数据线再刷</source>
        <translation>Push the cable in and try again</translation>
    </message>
    <message>
        <source>没读到，请放平再刷</source>
        <translation>Lay it flat and read again</translation>
    </message>
    <message>
        <source>读卡器未接</source>
        <translation>No card reader</translation>
    </message>
    <message>
        <source>读卡器被占用</source>
        <translation>Card reader in use</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>直接录入姓名和号码</source>
        <translation>type name and number here</translation>
    </message>
    <message>
        <source> Alt I 录入</source>
        <translation>type it: Alt I</translation>
    </message>
    <message>
        <source> F3 输入证件号</source>
        <translation>type the number: F3</translation>
    </message>
    <message>
        <source>换一台读卡器，或%1</source>
        <translation>Use another reader, or %1</translation>
    </message>
    <message>
        <source>三次不行就%1</source>
        <translation>After three tries %1</translation>
    </message>
</context>
<context>
    <name>yichuang::RegisterPage</name>
    <message>
        <source>注册</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>个人用户</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>单位用户</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>带 * 的要填。刷身份证可以自动填写</source>
        <translation>* is compulsory. An ID card fills it in</translation>
    </message>
    <message>
        <source>提交注册</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>* 证件种类</source>
        <translation>* Kind of document</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>法定代表人身份证号码</source>
        <translation>ID number of the legal representative</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>经办人身份证号码</source>
        <translation>ID number of the agent</translation>
    </message>
    <message>
        <source>授权办理什么</source>
        <translation>Authorised to do what</translation>
    </message>
    <message>
        <source>例如 办理各项许可，至 2027 年底</source>
        <translation>e.g. all permits, until the end of 2027</translation>
    </message>
    <message>
        <source>经办人手机号</source>
        <translation>Agent&apos;s mobile number</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>设密码</source>
        <translation>Choose a password</translation>
    </message>
    <message>
        <source>再输一次密码</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>两次输的不一样</source>
        <translation>The two are not the same</translation>
    </message>
    <message>
        <source>联系地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电子邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>用短信告诉我办理进度</source>
        <translation>Tell me progress by SMS</translation>
    </message>
    <message>
        <source>用电子邮件告诉我办理进度</source>
        <translation>Tell me progress by e-mail</translation>
    </message>
    <message>
        <source>已经注册好了，请返回登录</source>
        <translation>You are registered. Go back and sign in</translation>
    </message>
    <message>
        <source>港澳</source>
        <translation>HK/Macao</translation>
    </message>
    <message>
        <source>台湾</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>永居</source>
        <translation>Resident</translation>
    </message>
</context>
<context>
    <name>yichuang::ReissueForm</name>
    <message>
        <source>重新出具的原因</source>
        <translation>Why it is issued again</translation>
    </message>
    <message>
        <source>模板已改正</source>
        <translation>The template was mended</translation>
    </message>
    <message>
        <source>缺的字体已装上</source>
        <translation>The missing font was installed</translation>
    </message>
    <message>
        <source>再排一次</source>
        <translation>To try once more</translation>
    </message>
    <message>
        <source>重新出具</source>
        <translation>Issue again</translation>
    </message>
    <message>
        <source>这份文书没有排出来</source>
        <translation>This paper could not be made</translation>
    </message>
    <message>
        <source>不知道办成没有。连上大厅后再按一次，不会重复登记</source>
        <translation>It is not known whether this was done. Press again when the line is back; nothing is done twice</translation>
    </message>
    <message>
        <source>决定有效，文号不变。请部门负责人在审批里找到本件（F3），按 Ctrl P，再按 Ctrl Enter 重新出具。</source>
        <translation>The decision stands, and so does its number. A leader of the department finds the case at review (F3) and issues it again: Ctrl P, Ctrl Enter.</translation>
    </message>
    <message>
        <source>正在重新出具</source>
        <translation>Issuing it again</translation>
    </message>
    <message>
        <source>决定有效，文号不变。选好原因，用最新的模板重新出具；要改文字的，请系统管理员改。</source>
        <translation>The decision stands, and so does its number. Choose the reason and issue it again in the newest template; where its words must change, the system administrator changes them.</translation>
    </message>
</context>
<context>
    <name>yichuang::RevealLine</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewBar</name>
    <message>
        <source>特别程序</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>More</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>退回窗口</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>同意，送下一步</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>特别程序中</source>
        <translation>In a special procedure</translation>
    </message>
    <message>
        <source>审查要点 %1/%2</source>
        <translation>Points %1/%2</translation>
    </message>
    <message>
        <source>可以准予</source>
        <translation>Ready to grant</translation>
    </message>
    <message>
        <source>可以送下一步</source>
        <translation>Ready to send on</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>拟不予</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>现在不能办</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>不予办理</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewHeader</name>
    <message>
        <source>算法</source>
        <translation>How</translation>
    </message>
    <message>
        <source>暂停，%1 恢复</source>
        <translation>Paused until %1</translation>
    </message>
    <message numerus="yes">
        <source>超 %n 工作日</source>
        <translation>
            <numerusform>%n workday over</numerusform>
            <numerusform>%n workdays over</numerusform>
        </translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 工作日</source>
        <translation>
            <numerusform>%n workday left</numerusform>
            <numerusform>%n workdays left</numerusform>
        </translation>
    </message>
    <message>
        <source>原件未核</source>
        <translation>Originals owed</translation>
    </message>
    <message>
        <source>%1&#x3000;|&#x3000;%2&#x3000;|&#x3000;%3 受理</source>
        <translation>%1&#x3000;|&#x3000;%2&#x3000;|&#x3000;accepted %3</translation>
    </message>
    <message>
        <source>，暂停 %1</source>
        <translation>, paused %1</translation>
    </message>
    <message numerus="yes">
        <source>预计再停 %n 工作日，应办结日后移</source>
        <translation>
            <numerusform>Pausing %n working day more; the due date moves</numerusform>
            <numerusform>Pausing %n working days more; the due date moves</numerusform>
        </translation>
    </message>
    <message>
        <source>应办结 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>法定最晚 %1</source>
        <translation>By law %1</translation>
    </message>
    <message>
        <source>代 %1</source>
        <translation>For %1</translation>
    </message>
    <message numerus="yes">
        <source>应办结日改为 %1，预计再停 %n 工作日</source>
        <translation>
            <numerusform>Due %1 after a pause of %n working day</numerusform>
            <numerusform>Due %1 after a pause of %n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>，已用 %1</source>
        <translation>, %1 used</translation>
    </message>
    <message numerus="yes">
        <source>，已用 %n 日</source>
        <translation>
            <numerusform>, %n day used</numerusform>
            <numerusform>, %n days used</numerusform>
        </translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised %1</translation>
    </message>
    <message>
        <source>应办结日 %1 不变：从明天起停，那天已到</source>
        <translation>Due %1 as before: a pause from tomorrow comes too late</translation>
    </message>
    <message>
        <source>应办结日 %1 改为 %2</source>
        <translation>Due %1, moved to %2</translation>
    </message>
    <message>
        <source>应办结 %1 不变，从明天起停已来不及</source>
        <translation>Due %1 as before, too late to pause</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewKeys</name>
    <message>
        <source>决定</source>
        <translation>Deciding</translation>
    </message>
    <message>
        <source>下一件，不丢草稿</source>
        <translation>Next case, draft kept</translation>
    </message>
    <message>
        <source>特别程序，启动或结束</source>
        <translation>Special procedure, begin or end</translation>
    </message>
    <message>
        <source>同意，送下一步；决定环节为准予</source>
        <translation>Agree and send on; grant where it decides</translation>
    </message>
    <message>
        <source>退回窗口</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>发出正在写的</source>
        <translation>Send what is being written</translation>
    </message>
    <message>
        <source>撤回刚才的决定</source>
        <translation>Undo the last decision</translation>
    </message>
    <message>
        <source>不等倒数，立即发出</source>
        <translation>Release it now</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Examining</translation>
    </message>
    <message>
        <source>符合、不符合、不适用</source>
        <translation>Meets, fails, not applicable</translation>
    </message>
    <message>
        <source>上一条、下一条要点</source>
        <translation>Previous, next point</translation>
    </message>
    <message>
        <source>写意见</source>
        <translation>Write the opinion</translation>
    </message>
    <message>
        <source>插入常用语</source>
        <translation>Insert a phrase</translation>
    </message>
    <message>
        <source>只看变更</source>
        <translation>Changes only</translation>
    </message>
    <message>
        <source>预览放大</source>
        <translation>Preview full size</translation>
    </message>
    <message>
        <source>时限怎么算</source>
        <translation>How the deadline is counted</translation>
    </message>
    <message>
        <source>办件过程</source>
        <translation>History</translation>
    </message>
    <message>
        <source>批量</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>选入或移出本批</source>
        <translation>Into the batch or out</translation>
    </message>
    <message>
        <source>同事项同环节全选</source>
        <translation>All of the item and step</translation>
    </message>
    <message>
        <source>移出本批</source>
        <translation>Drop from the batch</translation>
    </message>
    <message>
        <source>结束批量，返回</source>
        <translation>Leave the batch</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>申请表与材料</source>
        <translation>Form and papers</translation>
    </message>
    <message>
        <source>审查要点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>待我审、暂停中、已办</source>
        <translation>Mine, paused, done</translation>
    </message>
    <message>
        <source>按灯筛选</source>
        <translation>By light</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>More</translation>
    </message>
    <message>
        <source>找件</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>打印本件文书</source>
        <translation>Print the case&apos;s papers</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Leave the seat</translation>
    </message>
    <message>
        <source>换工作台</source>
        <translation>Change workplace</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: language, colours, size, sign out</translation>
    </message>
    <message>
        <source>要点下面的材料</source>
        <translation>Papers of the point</translation>
    </message>
    <message>
        <source>将发出的文书和短信</source>
        <translation>Notice and SMS to be sent</translation>
    </message>
    <message>
        <source>代理与交接</source>
        <translation>Stand-ins and hand-back</translation>
    </message>
    <message>
        <source>延期、征求意见、核查、听证、终止</source>
        <translation>Extend, consult, visit, hearing, terminate</translation>
    </message>
    <message>
        <source>没读到、断网时立即重试</source>
        <translation>Try again what could not be read, or the lost line</translation>
    </message>
    <message>
        <source>不予许可，不是许可的不予办理</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>按住显示完整证件号</source>
        <translation>Hold: show whole ID number</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPage</name>
    <message>
        <source>备注已记入办件</source>
        <translation>The note is in the case</translation>
    </message>
    <message>
        <source>只能看：这件不在您手里</source>
        <translation>Reading only: the case is not yours</translation>
    </message>
    <message>
        <source>这一步不归您办</source>
        <translation>This step is not yours</translation>
    </message>
    <message>
        <source>前面的环节是您办的，要由另一个人办</source>
        <translation>You took an earlier step; someone else takes this one</translation>
    </message>
    <message>
        <source>特别程序中，恢复计时后再办</source>
        <translation>In a special procedure; resume the clock first</translation>
    </message>
    <message numerus="yes">
        <source>余 %n 条要点没有结论</source>
        <translation>
            <numerusform>%n point has no finding</numerusform>
            <numerusform>%n points have no finding</numerusform>
        </translation>
    </message>
    <message>
        <source>现在不能办</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>正在逐件办</source>
        <translation>One after the other</translation>
    </message>
    <message>
        <source>没有可批的件</source>
        <translation>Nothing can be sent</translation>
    </message>
    <message>
        <source>例外的留在待审列表</source>
        <translation>What stands out stays in the list</translation>
    </message>
    <message numerus="yes">
        <source>同意 %n 件</source>
        <translation>
            <numerusform>Agree to %n case</numerusform>
            <numerusform>Agree to %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>暂停计时 %n 个工作日</source>
        <translation>
            <numerusform>Clock stops for %n working day</numerusform>
            <numerusform>Clock stops for %n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>到期自动恢复计时</source>
        <translation>It resumes by itself on its day</translation>
    </message>
    <message>
        <source>启动并告知申请人</source>
        <translation>Begin and tell</translation>
    </message>
    <message>
        <source>可以发出</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>征求部门意见</source>
        <translation>Ask a department&apos;s opinion</translation>
    </message>
    <message>
        <source>答复意见</source>
        <translation>Give an opinion</translation>
    </message>
    <message>
        <source>记现场核查</source>
        <translation>Record a site visit</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Answer an extension</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>End the case</translation>
    </message>
    <message>
        <source>本事项没有依法可以停止计时的程序</source>
        <translation>The law lets no procedure of this item stop the clock</translation>
    </message>
    <message>
        <source>可继续看和审，写的都留着；决定要等连上大厅再发</source>
        <translation>Reading goes on and what you write is kept; decisions wait for the hall</translation>
    </message>
    <message>
        <source>已连上大厅</source>
        <translation>The hall is back</translation>
    </message>
    <message>
        <source>写的内容都在，可以发出了</source>
        <translation>Everything you wrote is here and can be sent</translation>
    </message>
    <message>
        <source>期限计算说明已送打印</source>
        <translation>The count of days is at the printer</translation>
    </message>
    <message>
        <source>内部备注，申请人看不到</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>没有找到 %1</source>
        <translation>%1 was not found</translation>
    </message>
    <message>
        <source>审批工作台；按住 F1 查看，松开收起</source>
        <translation>Review; hold F1 to look, let go to close</translation>
    </message>
    <message>
        <source>还没有写意见</source>
        <translation>The opinion is not written</translation>
    </message>
    <message>
        <source>还没有写共同意见</source>
        <translation>The shared opinion is not written</translation>
    </message>
    <message>
        <source>您代的人办过前面的环节，要由另一个人办</source>
        <translation>Whom you stand in for took an earlier step; somebody else must act</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Offer a hearing</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Inform an interested party</translation>
    </message>
    <message>
        <source>有要点不符合，请按 F9 退回窗口或 F10 不予</source>
        <translation>A point fails: F9 return it, F10 refuse</translation>
    </message>
    <message>
        <source>记听证</source>
        <translation>Note the hearing</translation>
    </message>
    <message>
        <source>代理与交接</source>
        <translation>Stand-ins and hand-back</translation>
    </message>
    <message numerus="yes">
        <source>准予 %n 件</source>
        <translation>
            <numerusform>Grant %n case</numerusform>
            <numerusform>Grant %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>同意，送下一步</source>
        <translation>Agree and send on</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Begin a special procedure</translation>
    </message>
    <message>
        <source>断网前按下的已办成：%1 %2</source>
        <translation>Done, though the line broke: %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 没有发出，写的都留着；连上后请再按 %2</source>
        <translation>%1 was not sent, all is kept; once back, press %2 again</translation>
    </message>
    <message>
        <source>%1 还没有发出</source>
        <translation>%1: not sent yet</translation>
    </message>
    <message>
        <source>断网时按的一下没有办成，写的都在；请再按 %1</source>
        <translation>What was pressed without a line did nothing; all is kept. Press %1 again</translation>
    </message>
    <message>
        <source>上次的一批：办好 %1 件，%2 件没有办</source>
        <translation>The last batch: %1 done, %2 not done</translation>
    </message>
    <message>
        <source>都办好了，不会再办</source>
        <translation>All are done; none is done again</translation>
    </message>
    <message>
        <source>办好的不会再办；余下的看过后按 F8 接着办</source>
        <translation>What is done is not done again; look at the rest and press F8 to go on</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPanels</name>
    <message>
        <source>免提交</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>没有文件</source>
        <translation>no file</translation>
    </message>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>审查要点 %1</source>
        <translation>Points %1</translation>
    </message>
    <message>
        <source>申请表</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>材料 %1</source>
        <translation>Papers %1</translation>
    </message>
    <message>
        <source>文书预览</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewQueue</name>
    <message>
        <source>已办</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>审批队列</source>
        <translation>Review queue</translation>
    </message>
    <message>
        <source>待我审 %1</source>
        <translation>Mine %1</translation>
    </message>
    <message>
        <source>暂停中 %1</source>
        <translation>Paused %1</translation>
    </message>
    <message>
        <source>没有暂停的件</source>
        <translation>No paused case</translation>
    </message>
    <message>
        <source>F6 可依法启动特别程序</source>
        <translation>F6 begins a special procedure by law</translation>
    </message>
    <message>
        <source>还没有办过的件</source>
        <translation>No case done yet</translation>
    </message>
    <message>
        <source>办过的件会列在这里</source>
        <translation>Cases you did are listed here</translation>
    </message>
    <message>
        <source>没有待审的件</source>
        <translation>Nothing waits for you</translation>
    </message>
    <message>
        <source>窗口受理后会自己出现</source>
        <translation>Accepted cases appear by themselves</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Stand-ins</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>同类全选</source>
        <translation>All alike</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>已选 %n 件</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewRowDelegate</name>
    <message>
        <source>%1 受理</source>
        <translation>accepted %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewWords</name>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>征求意见</source>
        <translation>Consulted</translation>
    </message>
    <message>
        <source>现场核查</source>
        <translation>Site visit</translation>
    </message>
    <message>
        <source>听证告知</source>
        <translation>Told of a hearing</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Interested party told</translation>
    </message>
    <message>
        <source>听证</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>%1（代 %2）</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>逾期未告知，视为受理</source>
        <translation>Nobody told in time: deemed accepted</translation>
    </message>
    <message numerus="yes">
        <source>原件已核 %n 项</source>
        <translation>
            <numerusform>%n original checked</numerusform>
            <numerusform>%n originals checked</numerusform>
        </translation>
    </message>
    <message>
        <source>%1；核验待补</source>
        <translation>%1; still to be verified</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（可在 %2 前要求听证）</source>
        <translation>%1 (a hearing may be asked for until %2)</translation>
    </message>
    <message>
        <source>〔暂定〕</source>
        <translation> [provisional]</translation>
    </message>
    <message>
        <source>放弃听证：%1</source>
        <translation>Hearing waived: %1</translation>
    </message>
    <message>
        <source>要求听证：%1</source>
        <translation>Hearing asked for: %1</translation>
    </message>
    <message>
        <source>已听证：%1</source>
        <translation>Heard: %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>申请延期 %n 日</source>
        <translation>
            <numerusform>%n more day asked</numerusform>
            <numerusform>%n more days asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已延期 %n 日</source>
        <translation>
            <numerusform>Extended %n day</numerusform>
            <numerusform>Extended %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>不同意延期</source>
        <translation>No extension</translation>
    </message>
    <message>
        <source>意见：同意</source>
        <translation>Opinion: agrees</translation>
    </message>
    <message>
        <source>意见：不同意</source>
        <translation>Opinion: disagrees</translation>
    </message>
    <message>
        <source>窗口已补核</source>
        <translation>Verified since</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>证件有效期</source>
        <translation>Card&apos;s validity</translation>
    </message>
    <message>
        <source>窗口还没有核验</source>
        <translation>Not verified at a window yet</translation>
    </message>
    <message>
        <source>没有到窗口核验：全程网办</source>
        <translation>Not verified at a window: handled wholly online</translation>
    </message>
    <message>
        <source>%1代办到场</source>
        <translation>%1 came as agent</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>%1本人到场</source>
        <translation>%1 came in person</translation>
    </message>
    <message>
        <source>已收授权委托书</source>
        <translation>power of attorney received</translation>
    </message>
    <message>
        <source>没有授权委托书</source>
        <translation>no power of attorney</translation>
    </message>
    <message>
        <source>没有读证件</source>
        <translation>no card read</translation>
    </message>
    <message>
        <source>证件手工录入</source>
        <translation>card typed</translation>
    </message>
    <message>
        <source>证件读芯片</source>
        <translation>card&apos;s chip read</translation>
    </message>
    <message>
        <source>与申报一致</source>
        <translation>equals what was declared</translation>
    </message>
    <message>
        <source>与申报不一致</source>
        <translation>differs from what was declared</translation>
    </message>
    <message>
        <source>与申报不一致：%1</source>
        <translation>differs from what was declared: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>人证相符</source>
        <translation>face matches</translation>
    </message>
    <message>
        <source>没有核对人证</source>
        <translation>face not compared</translation>
    </message>
    <message>
        <source>核验后改过姓名</source>
        <translation>name changed since then</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>申报</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Filed</translation>
    </message>
    <message>
        <source>受理</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>审查</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Examine</translation>
    </message>
    <message>
        <source>审核</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Review</translation>
    </message>
    <message>
        <source>决定</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Decide</translation>
    </message>
    <message>
        <source>送达</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>征求意见</source>
        <comment>a stop on a case&apos;s way</comment>
        <translation>Opinion</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日内</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <comment>from day to day</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>a step and who takes it</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>自准予之日起 %n 年</source>
        <translation>
            <numerusform>%n year from the day of the grant</numerusform>
            <numerusform>%n years from the day of the grant</numerusform>
        </translation>
    </message>
    <message>
        <source>长期有效</source>
        <translation>Without end</translation>
    </message>
    <message>
        <source>每件按写好的有效期</source>
        <translation>As written in each case</translation>
    </message>
    <message>
        <source>由作决定的人写</source>
        <translation>Written by whoever decides</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewWork</name>
    <message>
        <source>已恢复计时</source>
        <translation>The clock runs again</translation>
    </message>
    <message>
        <source>已征求意见</source>
        <translation>The department was asked</translation>
    </message>
    <message>
        <source>现场核查已记入办件</source>
        <translation>The visit is in the case</translation>
    </message>
    <message>
        <source>意见已发出</source>
        <translation>The opinion was sent</translation>
    </message>
    <message>
        <source>同意，已送下一步</source>
        <translation>Agreed, sent on</translation>
    </message>
    <message>
        <source>已准予</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>已退回窗口</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已暂停计时</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>已批准延期</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>拟不予，已送下一步</source>
        <translation>Refusal proposed, sent on</translation>
    </message>
    <message>
        <source>已告知听证权利</source>
        <translation>Hearing offered</translation>
    </message>
    <message>
        <source>已告知利害关系人</source>
        <translation>Interested party told</translation>
    </message>
    <message>
        <source>听证情况已记入办件</source>
        <translation>The hearing is noted in the case</translation>
    </message>
</context>
<context>
    <name>yichuang::SamplePage</name>
    <message>
        <source>空白表</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>填好的样例</source>
        <translation>Filled example</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
</context>
<context>
    <name>yichuang::ScanPage</name>
    <message>
        <source>进纸器，双面</source>
        <translation>Feeder, both sides</translation>
    </message>
    <message>
        <source>进纸器</source>
        <translation>Feeder</translation>
    </message>
    <message>
        <source>平板</source>
        <translation>Flatbed</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>分辨率</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>彩色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>每页加“仅供办理本事项使用”</source>
        <translation>Print &quot;for this matter only&quot; on every page</translation>
    </message>
    <message>
        <source>再扫一页</source>
        <translation>Scan another page</translation>
    </message>
    <message>
        <source>存入办件</source>
        <translation>Store in case</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>↑ ↓ 选，R 右转，Del 去掉</source>
        <translation>↑ ↓ choose, R turn, Del drop</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>扫到的都是空白页</source>
        <translation>Only blank pages were scanned</translation>
    </message>
    <message>
        <source>请看纸放反了没有，再按 Alt S</source>
        <translation>Check which side lies down, then press Alt S</translation>
    </message>
    <message numerus="yes">
        <source>扫到 %n 页</source>
        <translation>
            <numerusform>%n page scanned</numerusform>
            <numerusform>%n pages scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 页空白，没有留</source>
        <translation>
            <numerusform>%n blank page left out</numerusform>
            <numerusform>%n blank pages left out</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有扫到页</source>
        <translation>No page scanned yet</translation>
    </message>
    <message>
        <source>把纸放好，按 Alt S</source>
        <translation>Place the paper and press Alt S</translation>
    </message>
    <message>
        <source>“%1”扫的页还没有存入</source>
        <translation>Pages of &quot;%1&quot; are not stored yet</translation>
    </message>
    <message>
        <source>先存入，或按 Del 去掉，再扫下一份</source>
        <translation>Store them or drop them with Del before scanning the next paper</translation>
    </message>
    <message numerus="yes">
        <source>一份最多 %n 页</source>
        <translation>
            <numerusform>At most %n page per paper</numerusform>
            <numerusform>At most %n pages per paper</numerusform>
        </translation>
    </message>
    <message>
        <source>先存入这些页，再扫下一份</source>
        <translation>Store these pages before scanning more</translation>
    </message>
    <message>
        <source>%1 点/英寸</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>清楚</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>正在存入</source>
        <translation>Storing</translation>
    </message>
    <message>
        <source>正在扫描，扫完再存</source>
        <translation>Scanning; store when it is done</translation>
    </message>
    <message>
        <source>还不能存入</source>
        <translation>Cannot be stored yet</translation>
    </message>
    <message>
        <source>正在扫描</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>正在存入，已送 %1 / %2 MB</source>
        <translation>Storing it: %1 of %2 MB sent</translation>
    </message>
</context>
<context>
    <name>yichuang::SealList</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>每日封存</source>
        <translation>Daily seals</translation>
    </message>
    <message>
        <source>还没有封存</source>
        <translation>No seal yet</translation>
    </message>
    <message>
        <source>%1 条 · %2</source>
        <translation>%1 events · %2</translation>
    </message>
    <message>
        <source>核对中</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>没有查完</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>核对中 %1</source>
        <translation>Checking %1</translation>
    </message>
</context>
<context>
    <name>yichuang::SearchPage</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>也可输首字母，如 spjy</source>
        <translation>Initials work too: spjy</translation>
    </message>
    <message>
        <source>开饭店、生小孩、社保卡</source>
        <translation>open a restaurant, a new baby</translation>
    </message>
    <message>
        <source>大家常办</source>
        <translation>Most used</translation>
    </message>
    <message>
        <source>找到 %1 项</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>没找到“%1”</source>
        <translation>&quot;%1&quot; was not found</translation>
    </message>
    <message>
        <source>换个说法试试，或点“叫人帮忙”</source>
        <translation>Try other words, or touch &quot;Help&quot;</translation>
    </message>
    <message>
        <source>没有“%1”，按“%2”找到 %3 项</source>
        <translation>No &quot;%1&quot;. Found %3 for &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 · 也叫“%2”</source>
        <translation>%1 · also called &quot;%2&quot;</translation>
    </message>
</context>
<context>
    <name>yichuang::ServicePanel</name>
    <message>
        <source>签收之日为送达之日</source>
        <translation>Counts from the day of signing</translation>
    </message>
    <message>
        <source>留下之日为送达之日；要有见证人，或全程录像</source>
        <translation>Counts from the day it was left; needs a witness or a recording</translation>
    </message>
    <message>
        <source>回执上的收件之日为送达之日；先记寄出，回执到了再记结果</source>
        <translation>Counts from the day on the receipt; write down the sending now, the result later</translation>
    </message>
    <message>
        <source>到达受送达人指定系统之时送达；要当事人同意</source>
        <translation>Counts on arrival; the person must have agreed</translation>
    </message>
    <message>
        <source>公告满三十日为送达之日，到时自动记入</source>
        <translation>Counts when thirty days are over, by itself</translation>
    </message>
    <message>
        <source>邮件已签收</source>
        <translation>The post was delivered</translation>
    </message>
    <message>
        <source>回执上的收件之日为送达之日</source>
        <translation>Counts from the day on the receipt</translation>
    </message>
    <message>
        <source>邮件被退回</source>
        <translation>The post came back</translation>
    </message>
    <message>
        <source>可以再寄，或换一种方式</source>
        <translation>Post it again, or serve in another way</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>记入送达</source>
        <translation>Write it down</translation>
    </message>
    <message>
        <source>送达地点或地址</source>
        <translation>Place or address</translation>
    </message>
    <message>
        <source>如：堤东路 128 号首层</source>
        <translation>e.g. 128 Didong Road</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>与受送达人的关系</source>
        <translation>Relation to the addressee</translation>
    </message>
    <message>
        <source>如：本人、负责收件的人</source>
        <translation>e.g. himself, the reception</translation>
    </message>
    <message>
        <source>拒收事由</source>
        <translation>Why it was refused</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>见证人所在单位</source>
        <translation>The witness&apos;s organisation</translation>
    </message>
    <message>
        <source>如：常安社区居委会</source>
        <translation>e.g. the residents&apos; committee</translation>
    </message>
    <message>
        <source>邮件号码</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>受托机关</source>
        <translation>Entrusted body</translation>
    </message>
    <message>
        <source>无法以其他方式送达的原因</source>
        <translation>Why no other way is open</translation>
    </message>
    <message>
        <source>公告载体</source>
        <translation>Published in</translation>
    </message>
    <message>
        <source>如：区政府网站</source>
        <translation>e.g. the district&apos;s website</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Why it came back</translation>
    </message>
    <message>
        <source>如：原址查无此人</source>
        <translation>e.g. unknown at this address</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>如：2026-11-28</source>
        <translation>e.g. 2026-11-28</translation>
    </message>
    <message>
        <source>送达过程已录像，可以没有见证人</source>
        <translation>It was recorded; no witness is needed</translation>
    </message>
    <message>
        <source>当事人已书面同意电子送达</source>
        <translation>The person agreed in writing</translation>
    </message>
    <message>
        <source>用别的方式送达过，没有成</source>
        <translation>Another way was tried and failed</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>其他方式送达</source>
        <translation>Serve otherwise</translation>
    </message>
    <message>
        <source>送达后出送达回证，存入案卷</source>
        <translation>A return is made for the file</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>这件的文书都送达了，或者还没有做好</source>
        <translation>All papers are served, or not made yet</translation>
    </message>
    <message>
        <source>至少 %1 个字</source>
        <translation>At least %1 characters</translation>
    </message>
    <message>
        <source>%1 · 可不填</source>
        <translation>%1 · optional</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处，先填：%1</source>
        <translation>
            <numerusform>%n thing is still open: %1</numerusform>
            <numerusform>%n things are still open, first: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Not filled in yet</translation>
    </message>
</context>
<context>
    <name>yichuang::ServiceWords</name>
    <message>
        <source>窗口领取</source>
        <translation>Fetched at the window</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left there</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>委托送达</source>
        <translation>Through another body</translation>
    </message>
    <message>
        <source>电子送达</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>公告送达</source>
        <translation>Public notice</translation>
    </message>
</context>
<context>
    <name>yichuang::SignInPage</name>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>上岗登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>今天在哪个窗口</source>
        <translation>Today&apos;s window</translation>
    </message>
    <message>
        <source>登录并开始受理</source>
        <translation>Sign in and start</translation>
    </message>
    <message>
        <source>离开原来的窗口，坐到这里</source>
        <translation>Leave the other window and sit here</translation>
    </message>
    <message>
        <source>忘记密码请找安全管理员重设</source>
        <translation>Password forgotten? Ask security</translation>
    </message>
    <message>
        <source>本机默认 %1 号</source>
        <translation>This PC: window %1</translation>
    </message>
    <message>
        <source>%1 %2（%3）</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>这是本机的示例大厅，数据都是编的。可用工号：%1。密码：%2</source>
        <translation>A sample hall on this PC; all its data are made up. Staff numbers: %1. Password: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请输入工号</source>
        <translation>Enter your staff number</translation>
    </message>
    <message>
        <source>请输入密码</source>
        <translation>Enter your password</translation>
    </message>
    <message>
        <source>请选一个空闲的窗口</source>
        <translation>Choose a free window</translation>
    </message>
    <message>
        <source>工号或密码不对，请再输一次</source>
        <translation>Wrong number or password, try again</translation>
    </message>
    <message>
        <source>正在登录</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>大写锁定已打开</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>到下一栏</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>选窗口</source>
        <translation>Choose the window</translation>
    </message>
    <message>
        <source>上岗以后</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>菜单：语言、配色、字号、下岗</source>
        <translation>Menu: language, colours, text size, sign out</translation>
    </message>
    <message>
        <source>输入工号和密码；窗口人员选好窗口</source>
        <translation>Number and password; at a counter, your window</translation>
    </message>
    <message>
        <source>%1 %2（审批）</source>
        <translation>%1 %2 (review)</translation>
    </message>
    <message>
        <source>%1 %2（监督）</source>
        <translation>%1 %2 (supervision)</translation>
    </message>
    <message>
        <source>%1 %2（审计）</source>
        <translation>%1 %2 (audit)</translation>
    </message>
    <message>
        <source>连续输错会暂时锁定</source>
        <translation>Wrong tries lock for a while</translation>
    </message>
    <message>
        <source>连续输错 %1 次将锁定 %2 分钟</source>
        <translation>%1 wrong tries lock for %2 minutes</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>%1：按方向键或窗口号选，再按 Enter</source>
        <translation>%1. Choose by arrow keys or its number, then press Enter</translation>
    </message>
    <message>
        <source>大厅正在升级</source>
        <translation>The hall is being upgraded</translation>
    </message>
    <message>
        <source>还没有登录，升级好后再输一次密码</source>
        <translation>You are not signed in yet. Type the password once more after the upgrade</translation>
    </message>
    <message>
        <source>连不上大厅</source>
        <translation>The hall cannot be reached</translation>
    </message>
    <message>
        <source>还没有登录，恢复连接后再输一次密码</source>
        <translation>You are not signed in yet. Type the password once more when the connection is back</translation>
    </message>
    <message>
        <source>还没收到大厅的答复</source>
        <translation>The hall has not answered yet</translation>
    </message>
    <message>
        <source>请再输一次密码</source>
        <translation>Type the password once more</translation>
    </message>
    <message>
        <source>这个工号在别处开着的连接太多</source>
        <translation>This work number has too many connections open elsewhere</translation>
    </message>
    <message>
        <source>请先在别的电脑上离岗，或过几分钟再登录</source>
        <translation>Leave at the other PCs first, or sign in after a few minutes</translation>
    </message>
    <message>
        <source>大厅不让这台电脑登录</source>
        <translation>The hall does not let this computer in</translation>
    </message>
    <message>
        <source>不是工号或密码的错，请管理员核对这台电脑自己的登录，改好后再输一次密码</source>
        <translation>It is not your number or password: ask the administrator to check this computer&apos;s own sign-in, then type the password again</translation>
    </message>
    <message>
        <source>输错次数太多</source>
        <translation>Too many tries</translation>
    </message>
    <message>
        <source>%1 分钟后再试</source>
        <translation>again in %1 minutes</translation>
    </message>
    <message>
        <source>%1 输错次数太多，%2 分 %3 秒后再试</source>
        <translation>Too many tries for %1; again in %2:%3</translation>
    </message>
</context>
<context>
    <name>yichuang::Skeleton</name>
    <message>
        <source>正在读取</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>网络较慢，还在读取</source>
        <translation>The line is slow, still loading</translation>
    </message>
</context>
<context>
    <name>yichuang::SmsMeter</name>
    <message>
        <source>共 %1 字，%2 条</source>
        <translation>%1 characters, %2 parts</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 字</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::StaffWindow</name>
    <message>
        <source>一窗</source>
        <translation>Yichuang</translation>
    </message>
    <message>
        <source>普通配色</source>
        <translation>Normal colours</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>字号 %1%</source>
        <translation>Text %1%</translation>
    </message>
    <message>
        <source>下岗退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>演示手机</source>
        <translation>Demo phone</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>审计</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>监督</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>下次上岗用 English</source>
        <translation>中文 at the next sign-in</translation>
    </message>
    <message>
        <source>下次上岗起换成 English</source>
        <translation>中文 from the next sign-in</translation>
    </message>
    <message>
        <source>下次上岗仍是中文</source>
        <translation>English at the next sign-in too</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>换不了岗：%1</source>
        <translation>Cannot turn to that workplace: %1</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>yichuang::StandInForm</name>
    <message>
        <source>写成 2026-11-23 这样</source>
        <translation>Write it as 2026-11-23</translation>
    </message>
    <message>
        <source>谁不在</source>
        <translation>Who is away</translation>
    </message>
    <message>
        <source>由谁代</source>
        <translation>Who stands in</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>设代理</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>请假、外出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>如：年休假</source>
        <translation>e.g. annual leave</translation>
    </message>
    <message>
        <source>到期自己结束。代理期间您自己也能办；两边都看得到。</source>
        <translation>Ends by itself. You can still act yourself; both of you see it.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>不能在第一天之前</source>
        <translation>Not before the first day</translation>
    </message>
    <message>
        <source>写上事由</source>
        <translation>Write the reason</translation>
    </message>
    <message>
        <source>已设：%1 代 %2</source>
        <translation>%1 now stands in for %2</translation>
    </message>
</context>
<context>
    <name>yichuang::StandbyPage</name>
    <message>
        <source>触摸屏幕，开始办事</source>
        <translation>Touch the screen to begin</translation>
    </message>
</context>
<context>
    <name>yichuang::StarRow</name>
    <message>
        <source>评价，一到五颗星</source>
        <translation>Rating, one to five stars</translation>
    </message>
</context>
<context>
    <name>yichuang::StartPage</name>
    <message>
        <source>一窗</source>
        <translation>Yichuang</translation>
    </message>
    <message>
        <source>正在连接大厅</source>
        <translation>Joining the hall</translation>
    </message>
    <message>
        <source>第一次使用，正在本机建一个大厅</source>
        <translation>First start: making a hall on this PC</translation>
    </message>
    <message>
        <source>正在放入示例数据，约半分钟</source>
        <translation>Filling in the sample, about half a minute</translation>
    </message>
    <message>
        <source>文件夹：%1</source>
        <translation>Folder: %1</translation>
    </message>
    <message>
        <source>只做这一次，做好就登录</source>
        <translation>Done once only; then you sign in</translation>
    </message>
    <message>
        <source>大厅已经建好；示例里的人和办件都是编的</source>
        <translation>The hall is there; the sample people and cases are made up</translation>
    </message>
    <message>
        <source>请检查网线和网络；好了按 F5 再连</source>
        <translation>Check the cable and the network, then press F5</translation>
    </message>
    <message>
        <source>连不上大厅</source>
        <translation>The hall cannot be reached</translation>
    </message>
    <message>
        <source>升级好后按 F5 再连</source>
        <translation>When it is upgraded, connect again by F5</translation>
    </message>
</context>
<context>
    <name>yichuang::StatePage</name>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>yichuang::StorePanel</name>
    <message>
        <source>%1 年刚被改过</source>
        <translation>%1 was changed just now</translation>
    </message>
    <message>
        <source>%1刚改过 %2 年</source>
        <translation>%1 has just changed %2</translation>
    </message>
    <message>
        <source>%1 存的。您的改动都还在，看过会移动什么再存</source>
        <translation>Stored at %1. Your changes are kept; see what they would move, then store</translation>
    </message>
    <message>
        <source>%1 这一天写得不对</source>
        <translation>%1 is not written right</translation>
    </message>
    <message>
        <source>要在这一年里、有说法；调休上班只能是周六、周日</source>
        <translation>It has to be of this year and to have a name; only a Saturday or Sunday is made up for</translation>
    </message>
    <message>
        <source>%1 写了两次</source>
        <translation>%1 is there twice</translation>
    </message>
    <message>
        <source>每天只写一次</source>
        <translation>Write each day once</translation>
    </message>
    <message>
        <source>%1 是法定节日，没有放假</source>
        <translation>%1 is a statutory holiday and not a day off</translation>
    </message>
    <message>
        <source>元旦、五一、国庆的法定假日都要放假</source>
        <translation>New Year&apos;s Day, 1 and 2 May and 1 to 3 October are days off</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2，%3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>改了没存</source>
        <translation>Changed, not stored</translation>
    </message>
    <message>
        <source>文号或通知</source>
        <translation>A document number or a notice</translation>
    </message>
    <message>
        <source>会移动的时限</source>
        <translation>Deadlines that would move</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 天</source>
        <translation>
            <numerusform>And %n more day</numerusform>
            <numerusform>And %n more days</numerusform>
        </translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>Nothing is changed</translation>
    </message>
    <message>
        <source>正在算会移动哪些时限</source>
        <translation>Counting which deadlines would move</translation>
    </message>
    <message>
        <source>正在存入</source>
        <translation>Storing</translation>
    </message>
    <message>
        <source>其余由大厅自动移完；F10 看移动了谁的</source>
        <translation>The hall moves the rest by itself; F10 shows whose they are</translation>
    </message>
    <message>
        <source>F10 看移动了谁的，可以导出</source>
        <translation>F10 shows whose they are, to be exported</translation>
    </message>
    <message numerus="yes">
        <source>已存入，移动了 %n 个时限</source>
        <translation>
            <numerusform>Stored; %n deadline was moved</numerusform>
            <numerusform>Stored; %n deadlines were moved</numerusform>
        </translation>
    </message>
    <message>
        <source>已存入，没有时限要移动</source>
        <translation>Stored; no deadline had to move</translation>
    </message>
    <message numerus="yes">
        <source>其中 %n 个提前</source>
        <translation>
            <numerusform>%n of them comes earlier</numerusform>
            <numerusform>%n of them come earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 个日子不变，不再是暂定</source>
        <translation>
            <numerusform>%n more stays and is provisional no longer</numerusform>
            <numerusform>%n more stay and are provisional no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>下面是最早的 %n 个</source>
        <translation>
            <numerusform>Below is the earliest</numerusform>
            <numerusform>Below are the %n earliest</numerusform>
        </translation>
    </message>
    <message>
        <source>会移动 %1 个时限，%2 件</source>
        <translation>Would move %1 deadlines of %2 cases</translation>
    </message>
    <message>
        <source>没有时限会移动</source>
        <translation>No deadline would move</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>yichuang::SupervisionPage</name>
    <message>
        <source>超期与今日到期</source>
        <translation>Overdue and due today</translation>
    </message>
    <message>
        <source>抽查结果已记入办件</source>
        <translation>The second look is in the case&apos;s history</translation>
    </message>
    <message numerus="yes">
        <source>已督办 %n 件</source>
        <translation>
            <numerusform>%n case urged</numerusform>
            <numerusform>%n cases urged</numerusform>
        </translation>
    </message>
    <message>
        <source>已督办 %1 件，%2 件没有督办：已经督办过或已办完</source>
        <translation>%1 urged, %2 not: urged already or done</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>只有补正以后重新申报的件才用得上</source>
        <translation>Only for a case that was handed in again after a notice</translation>
    </message>
    <message>
        <source>没有需要督办的件</source>
        <translation>Nothing to urge</translation>
    </message>
    <message>
        <source>已督办</source>
        <translation>Urged</translation>
    </message>
    <message>
        <source>已改派</source>
        <translation>Reassigned</translation>
    </message>
    <message>
        <source>已收回，退回本部门待办</source>
        <translation>Taken back to the department&apos;s queue</translation>
    </message>
    <message>
        <source>已准许再次告知</source>
        <translation>A further notice is allowed</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>这些办件，CSV</source>
        <translation>These cases, CSV</translation>
    </message>
    <message>
        <source>统计表，CSV</source>
        <translation>Figures, CSV</translation>
    </message>
    <message>
        <source>这些办件，ODS</source>
        <translation>These cases, ODS</translation>
    </message>
    <message>
        <source>统计表，ODS</source>
        <translation>Figures, ODS</translation>
    </message>
    <message>
        <source>本月月报，PDF</source>
        <translation>This month&apos;s report, PDF</translation>
    </message>
    <message>
        <source>上月月报，PDF</source>
        <translation>Last month&apos;s report, PDF</translation>
    </message>
    <message>
        <source>监督</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>大厅</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>到数字、灯态、时段、窗口、超期、特别程序、短信</source>
        <translation>To figures, lights, hours, windows, late, procedures, SMS</translation>
    </message>
    <message>
        <source>看数字背后的办件</source>
        <translation>See the cases behind a figure</translation>
    </message>
    <message>
        <source>今日 → 本周 → 本月</source>
        <translation>Today → week → month</translation>
    </message>
    <message>
        <source>现在就刷新</source>
        <translation>Refresh now</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>改派给别人</source>
        <translation>Give to somebody else</translation>
    </message>
    <message>
        <source>收回，退回本部门</source>
        <translation>Take back to the department</translation>
    </message>
    <message>
        <source>准许再次告知</source>
        <translation>Allow further notice</translation>
    </message>
    <message>
        <source>发出正在写的</source>
        <translation>send what is being written</translation>
    </message>
    <message>
        <source>返回，写的内容保留</source>
        <translation>Back; what was typed is kept</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>按流水号找件</source>
        <translation>Find a case by number</translation>
    </message>
    <message>
        <source>每周抽查不予受理</source>
        <translation>The week&apos;s second looks</translation>
    </message>
    <message>
        <source>导出 CSV、ODS、月报</source>
        <translation>Export CSV, ODS, monthly report</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Leave the desk</translation>
    </message>
    <message>
        <source>流水号，或末 6 位</source>
        <translation>Case number, or its last 6 digits</translation>
    </message>
    <message>
        <source>流水号以 6 位数字结尾</source>
        <translation>A case number ends in 6 digits</translation>
    </message>
    <message>
        <source>查找 %1</source>
        <translation>Find %1</translation>
    </message>
    <message>
        <source>数字停在 %1。写的内容都还在，恢复后再发</source>
        <translation>Figures are as of %1. What you typed is kept; send it when the line is back</translation>
    </message>
    <message>
        <source>已恢复连接</source>
        <translation>Line is back</translation>
    </message>
    <message>
        <source>数字已更新</source>
        <translation>Figures are up to date</translation>
    </message>
    <message>
        <source>年历变动改了日期的件</source>
        <translation>Cases whose dates a calendar moved</translation>
    </message>
    <message>
        <source>抽查：看这件、正确、有误</source>
        <translation>Second look: open, right, wrong</translation>
    </message>
    <message>
        <source>没读到、断网时立即重试</source>
        <translation>Try again what could not be read, or the lost line</translation>
    </message>
    <message>
        <source>电话已记入办件</source>
        <translation>The call is written into the case</translation>
    </message>
    <message>
        <source>号码已改，短信重发一次</source>
        <translation>Number corrected, the message is sent once more</translation>
    </message>
    <message numerus="yes">
        <source>。只有前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>. Only the first case is there and there are more: export a shorter period or one department at a time</numerusform>
            <numerusform>. Only the first %n cases are there and there are more: export a shorter period or one department at a time</numerusform>
        </translation>
    </message>
    <message>
        <source>期限计算说明已送打印</source>
        <translation>The explanation of the dates is being printed</translation>
    </message>
    <message>
        <source>先按 Ctrl+D 打开期限说明，再按 Ctrl+P 打印</source>
        <translation>Press Ctrl+D for the explanation of the dates first, then Ctrl+P to print it</translation>
    </message>
    <message>
        <source>在一张卡里移动；↓ 到数字下面的小字</source>
        <translation>Move within a card; ↓ to the small line below a number</translation>
    </message>
    <message>
        <source>期限怎么算的；再按 Ctrl P 打印</source>
        <translation>How the dates are counted; then Ctrl P prints it</translation>
    </message>
    <message numerus="yes">
        <source>。只有前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出</source>
        <translation>
            <numerusform>. Only the first %n message of more: choose a shorter period or one department, and export in parts</numerusform>
            <numerusform>. Only the first %n messages of more: choose a shorter period or one department, and export in parts</numerusform>
        </translation>
    </message>
    <message>
        <source>这些短信，CSV</source>
        <translation>These messages, CSV</translation>
    </message>
    <message>
        <source>这些短信，ODS</source>
        <translation>These messages, ODS</translation>
    </message>
    <message>
        <source>已催办</source>
        <translation>Reminded</translation>
    </message>
    <message>
        <source>超期的督办，没超期的催办；在大厅页办全部</source>
        <translation>Urge what is overdue, remind of what is not; all of it on the hall&apos;s page</translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementList</name>
    <message>
        <source>需要补正什么</source>
        <translation>To supply</translation>
    </message>
    <message>
        <source>查原因，如 mohu</source>
        <translation>Search, e.g. mohu</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>未提交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>申请表 %1</source>
        <translation>Form: %1</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Show less</translation>
    </message>
    <message numerus="yes">
        <source>其他材料和表格项，%n 条原因</source>
        <translation>
            <numerusform>Other papers and fields: %n reason</numerusform>
            <numerusform>Other papers and fields: %n reasons</numerusform>
        </translation>
    </message>
    <message>
        <source>不少于 10 个字：哪里不对、怎样算合格</source>
        <translation>At least 10 characters: what is wrong, what would be right</translation>
    </message>
    <message>
        <source>请勾选要补正的内容</source>
        <translation>Tick what has to be supplied</translation>
    </message>
    <message>
        <source>另写一条原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>证件与申报不同</source>
        <translation>card differs</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>没有标为不符的材料</source>
        <translation>No paper is marked as wrong</translation>
    </message>
    <message>
        <source>查原因，或按 Alt M 从全部材料里选</source>
        <translation>Look a reason up, or press Alt M to choose from all papers</translation>
    </message>
    <message>
        <source>上次告知没有写，不能再要求补正。确有需要，请主管在“监督”里准许再次告知，准了再写。</source>
        <translation>The last notice did not name it, so it cannot be asked for now. If needed, a supervisor allows another notice under Supervision.</translation>
    </message>
    <message>
        <source>%1写过的留着：%2</source>
        <translation>%1 What was written is kept: %2</translation>
    </message>
    <message>
        <source>针对哪份材料、哪一项</source>
        <translation>Which paper or field it is about</translation>
    </message>
    <message>
        <source>没有查到“%1”</source>
        <translation>Nothing found for &quot;%1&quot;</translation>
    </message>
    <message>
        <source>换个说法再查，按 Alt M 从全部里选，或按 Alt T 另写一条</source>
        <translation>Search by other words, choose from all with Alt M, or write a reason with Alt T</translation>
    </message>
    <message>
        <source>这里是申请人自己申报的号码，不能补正。申报时写错的，请申请人撤回后重新申请。</source>
        <translation>This is the number that the applicant declared; it cannot be supplemented. Where it was declared wrongly, the applicant withdraws the case and applies anew.</translation>
    </message>
    <message>
        <source>上次告知要求的没有补来，不能再列一次。确有需要，请主管在“监督”里准许再次告知，准了再写。</source>
        <translation>The last notice asked for it in vain; it may not be named once more. If it is really needed, a supervisor gives leave for another notice in Supervision, then write it.</translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementPage</name>
    <message>
        <source>补材料</source>
        <translation>Supply papers</translation>
    </message>
    <message>
        <source>提交补好的内容</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>正在打开，请稍等</source>
        <translation>Opening. One moment, please</translation>
    </message>
    <message>
        <source>已改 %1 / %2</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>还差第 %1 处：%2</source>
        <translation>No. %1 is missing: %2</translation>
    </message>
    <message>
        <source>还差第 %1 处，改完再提交</source>
        <translation>No. %1 is still missing</translation>
    </message>
    <message numerus="yes">
        <source>窗口一次告知 %n 处</source>
        <translation>
            <numerusform>The counter named %n thing</numerusform>
            <numerusform>The counter named %n things</numerusform>
        </translation>
    </message>
    <message>
        <source>看告知书</source>
        <translation>Read the notice</translation>
    </message>
    <message numerus="yes">
        <source>，还有 %n 个工作日</source>
        <translation>
            <numerusform>, %n working day left</numerusform>
            <numerusform>, %n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只需要改这 %n 处，其他内容已保留。不明白可以问窗口</source>
        <translation>
            <numerusform>Only this point has to be mended, all else is kept. If it is unclear, ask the window</numerusform>
            <numerusform>Only these %n points have to be mended, all else is kept. If they are unclear, ask the window</numerusform>
        </translation>
    </message>
    <message>
        <source>问一问</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>要改</source>
        <translation>To mend</translation>
    </message>
</context>
<context>
    <name>yichuang::SwitchEditor</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>yichuang::TableEditor</name>
    <message>
        <source>再加一行</source>
        <translation>Add a row</translation>
    </message>
</context>
<context>
    <name>yichuang::TableRow</name>
    <message>
        <source>删掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
</context>
<context>
    <name>yichuang::TeamPage</name>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>代理与交接</source>
        <translation>Stand-ins and hand-back</translation>
    </message>
    <message>
        <source>代理人办的，每一件都写明代谁；谁办过前面的环节，代理也不能越过</source>
        <translation>Each act says for whom it is; who took an earlier step is barred, deputy or not</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>现在和以后的代理</source>
        <translation>Now and later</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>%1 由 %2 代</source>
        <translation>%2 for %1</translation>
    </message>
    <message>
        <source>；%1 设</source>
        <translation>; set by %1</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>没有代理</source>
        <translation>Nobody stands in</translation>
    </message>
    <message>
        <source>请假、外出前，在右边设由谁代您办</source>
        <translation>Before you leave, name on the right who acts for you</translation>
    </message>
    <message>
        <source>您代 %1，至 %2</source>
        <translation>You act for %1 until %2</translation>
    </message>
    <message>
        <source>%1 代您，至 %2</source>
        <translation>%1 acts for you until %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>只有 %1 本人或负责人能结束</source>
        <translation>Only %1 or a leader can end it</translation>
    </message>
    <message>
        <source>%1 不再代 %2</source>
        <translation>%1 no longer stands in for %2</translation>
    </message>
</context>
<context>
    <name>yichuang::TextBox</name>
    <message>
        <source>最多 %1 字，多出的 %2 字没有收进来</source>
        <translation>At most %1 characters; %2 more were left out</translation>
    </message>
</context>
<context>
    <name>yichuang::TopBar</name>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>离线 %n 分钟</source>
        <translation>
            <numerusform>Offline %n min</numerusform>
            <numerusform>Offline %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>已联网</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>一窗</source>
        <translation>Yichuang</translation>
    </message>
    <message>
        <source>刷证 / 流水号 / 姓名拼音 / 手机尾号</source>
        <translation>Card / case number / name / phone tail</translation>
    </message>
    <message numerus="yes">
        <source>短信、文书停了 %n 分钟</source>
        <translation>
            <numerusform>SMS, papers stalled %n min</numerusform>
            <numerusform>SMS, papers stalled %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>短信、文书没有在办</source>
        <translation>SMS, papers not running</translation>
    </message>
</context>
<context>
    <name>yichuang::TouchKeyboard</name>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>yichuang::TurnPane</name>
    <message>
        <source>上一屏</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下一屏</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>yichuang::TurnedAwayCard</name>
    <message>
        <source>窗口 %1告知：%2</source>
        <translation>The window said on %1: %2</translation>
    </message>
    <message>
        <source>请向 %1 申请</source>
        <translation>Please apply to %1</translation>
    </message>
</context>
<context>
    <name>yichuang::TypedCard</name>
    <message>
        <source>证件上的姓名</source>
        <translation>Name on the card</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>与申报对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>手工录入时，回执上注明“人工核对”</source>
        <translation>Typed by hand: the receipt will say so</translation>
    </message>
    <message>
        <source>请照证件录入姓名</source>
        <translation>Type the name as on the card</translation>
    </message>
    <message>
        <source>姓名里有看不见的字符，请重新录入</source>
        <translation>The name has invisible characters, type it again</translation>
    </message>
    <message>
        <source>最后一位校验不对，请对照证件再看一遍</source>
        <translation>The last digit does not fit, look at the card again</translation>
    </message>
    <message>
        <source>号码不符合编码规则，请对照证件再看一遍</source>
        <translation>The number breaks its rule, look at the card again</translation>
    </message>
</context>
<context>
    <name>yichuang::UndoCard</name>
    <message>
        <source>立即发</source>
        <translation>Release now</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>%1 秒后打印并发短信</source>
        <translation>Printed and sent in %1 s</translation>
    </message>
    <message>
        <source>%1 秒内可以撤回</source>
        <translation>Can be undone for %1 s</translation>
    </message>
    <message>
        <source>%1 秒后打印</source>
        <translation>Printed in %1 s</translation>
    </message>
    <message>
        <source>%1 秒后发短信</source>
        <translation>Text message in %1 s</translation>
    </message>
</context>
<context>
    <name>yichuang::UndoWords</name>
    <message>
        <source>没有撤回，仍然有效：%1</source>
        <translation>Not undone, it stands: %1</translation>
    </message>
    <message>
        <source>断网时按的一下没有办成。要更改，请主管办理</source>
        <translation>What was pressed without a line did nothing. A supervisor can change it</translation>
    </message>
    <message>
        <source>连上后请再按 Alt Z</source>
        <translation>Press Alt Z again once connected</translation>
    </message>
    <message>
        <source>请再按 Alt Z</source>
        <translation>Press Alt Z again</translation>
    </message>
    <message>
        <source>断网时按的一下没有办成</source>
        <translation>What was pressed without a line did nothing</translation>
    </message>
    <message>
        <source>还没有撤回：%1</source>
        <translation>Not undone yet: %1</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>yichuang::Unprintable</name>
    <message>
        <source>第 %1 个字符看不见，不能保存，请删掉</source>
        <translation>Character %1 is invisible and cannot be stored; delete it</translation>
    </message>
    <message>
        <source>没有字体能打印“%1”（%2），请换一种写法</source>
        <translation>No font can print &quot;%1&quot; (%2); write it another way</translation>
    </message>
</context>
<context>
    <name>yichuang::ViewerPanel</name>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>左转</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>右转</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>预览放大</source>
        <translation>Large preview</translation>
    </message>
    <message>
        <source>核对结果</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>收复印件</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>没有选中的材料</source>
        <translation>No paper chosen</translation>
    </message>
    <message>
        <source>这份材料免提交：%1</source>
        <translation>Not needed: %1</translation>
    </message>
    <message>
        <source>申请人选择把原件交到窗口</source>
        <translation>The applicant brings the original to the window</translation>
    </message>
    <message>
        <source>申请人没有上传</source>
        <translation>The applicant uploaded nothing</translation>
    </message>
    <message>
        <source>没有上传的文件</source>
        <translation>No file uploaded</translation>
    </message>
    <message>
        <source>写入补正</source>
        <translation>To notice</translation>
    </message>
    <message>
        <source>第 %1 页读不出来</source>
        <translation>Page %1 cannot be read</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>与扫描件或上次对比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>已扫描</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>这一份没有第 %1 页</source>
        <translation>This one has no page %1</translation>
    </message>
    <message numerus="yes">
        <source>一共 %n 页</source>
        <translation>
            <numerusform>It has %n page</numerusform>
            <numerusform>It has %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>第 %2 页 · %1</source>
        <translation>Page %2 · %1</translation>
    </message>
    <message>
        <source>文件 %1/%2</source>
        <translation>File %1/%2</translation>
    </message>
    <message>
        <source>件 %1/%2</source>
        <translation>File %1/%2</translation>
    </message>
    <message>
        <source>正在转换成页面</source>
        <translation>Being converted into pages</translation>
    </message>
    <message>
        <source>Word 和 Excel 文件要几秒，可以先看别的材料</source>
        <translation>Word and Excel files take some seconds; look at another paper meanwhile</translation>
    </message>
    <message>
        <source>已核</source>
        <comment>brief: the original was seen</comment>
        <translation>Seen</translation>
    </message>
    <message>
        <source>复印件</source>
        <comment>brief: a copy is kept</comment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>不符</source>
        <comment>brief</comment>
        <translation>Differs</translation>
    </message>
    <message>
        <source>扫描</source>
        <comment>brief</comment>
        <translation>Scan</translation>
    </message>
    <message>
        <source>已取 %1 / %2 MB</source>
        <translation>%1 of %2 MB fetched</translation>
    </message>
</context>
<context>
    <name>yichuang::Weekday</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
</context>
<context>
    <name>yichuang::WindowGrid</name>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
</context>
<context>
    <name>yichuang::WindowTiles</name>
    <message>
        <source>离席</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>%1 %2 等候 %3</source>
        <translation>%1 %2 waiting %3</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Shut</translation>
    </message>
    <message>
        <source>没有写原因</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 停用：%2</source>
        <translation>%1 is shut: %2</translation>
    </message>
    <message>
        <source>%1 %2 离席，%3 起</source>
        <translation>%1: %2 is away since %3</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 个窗口停用</source>
        <translation>
            <numerusform>%n more window is shut</numerusform>
            <numerusform>%n more windows are shut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::Words</name>
    <message>
        <source>%1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>其他窗口</source>
        <translation>Another window</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>预审通过，待到厅</source>
        <translation>Pre-reviewed, visit awaited</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>Supplement awaited</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Not required</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>Pre-review passed</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>补正告知</source>
        <translation>Supplement asked for</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>补核原件</source>
        <translation>Verified late</translation>
    </message>
    <message>
        <source>重新申报</source>
        <translation>Resubmitted</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdrew</translation>
    </message>
    <message>
        <source>打开办理</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>撤回决定</source>
        <translation>Undid the decision</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>放回队列</source>
        <translation>Put back in the queue</translation>
    </message>
    <message>
        <source>程序遇到了没料到的情况</source>
        <translation>Something unforeseen happened</translation>
    </message>
    <message>
        <source>已记入日志，写的内容都还在。请告诉管理员这个代码：%1</source>
        <translation>It is in the log and everything is kept. Tell the administrator this code: %1</translation>
    </message>
    <message>
        <source>连不上大厅</source>
        <translation>The hall cannot be reached</translation>
    </message>
    <message>
        <source>没有发出，写的内容都还在。恢复连接后再发一次</source>
        <translation>Nothing was sent, everything is kept. Send it again when the line is back</translation>
    </message>
    <message>
        <source>发出了，还没收到答复</source>
        <translation>Sent, no answer yet</translation>
    </message>
    <message>
        <source>恢复连接后自动核对，不会重复办理</source>
        <translation>It is checked when the line is back and never done twice</translation>
    </message>
    <message>
        <source>工号或密码不对</source>
        <translation>Wrong number or password</translation>
    </message>
    <message>
        <source>请核对后再登录</source>
        <translation>Check and sign in again</translation>
    </message>
    <message>
        <source>本机程序与大厅版本不同</source>
        <translation>Program and hall differ in version</translation>
    </message>
    <message>
        <source>有一处内容存不进去</source>
        <translation>Something cannot be stored</translation>
    </message>
    <message>
        <source>请改掉看不见的控制字符或不存在的日期</source>
        <translation>Remove invisible characters or dates that do not exist</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>没有这一件，或不归本窗口办</source>
        <translation>No such case, or not for this window</translation>
    </message>
    <message>
        <source>还没有上岗</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>请选窗口登录</source>
        <translation>Choose a window and sign in</translation>
    </message>
    <message>
        <source>要先改密码</source>
        <translation>Change your password first</translation>
    </message>
    <message>
        <source>改好后即可上岗</source>
        <translation>Then you can start</translation>
    </message>
    <message>
        <source>您没有这项权限</source>
        <translation>You have no right to this</translation>
    </message>
    <message>
        <source>需要时请安全管理员分配</source>
        <translation>The security administrator can give it</translation>
    </message>
    <message>
        <source>%1已有人</source>
        <translation>%1 is taken</translation>
    </message>
    <message>
        <source>%1 在这个窗口上岗，请另选一个</source>
        <translation>%1 works there, choose another</translation>
    </message>
    <message>
        <source>您已在%1上岗</source>
        <translation>You already sit at %1</translation>
    </message>
    <message>
        <source>先在那边离岗，或从这里接过来</source>
        <translation>Leave there first, or take it over from here</translation>
    </message>
    <message>
        <source>%1现在不能用</source>
        <translation>%1 cannot be used now</translation>
    </message>
    <message>
        <source>没有分配给您，或已暂停服务</source>
        <translation>Not assigned to you, or paused</translation>
    </message>
    <message>
        <source>这件已由 %1%2</source>
        <translation>Already dealt with at %1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3。您写的内容没有发出，都还在</source>
        <translation>%1, %2: %3. What you wrote was not sent; it is all here</translation>
    </message>
    <message>
        <source>这次操作与上次发出的不一致</source>
        <translation>This differs from what was sent before</translation>
    </message>
    <message>
        <source>请重新打开这件，再办一次</source>
        <translation>Open the case again and repeat</translation>
    </message>
    <message>
        <source>%1正在办这件</source>
        <translation>%1 has this case</translation>
    </message>
    <message>
        <source>办理人 %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>这件已不在您手上</source>
        <translation>You no longer hold this case</translation>
    </message>
    <message>
        <source>占用已到时。写的内容都还在，重新打开后继续</source>
        <translation>Its time ran out. What you wrote is here; open it again to go on</translation>
    </message>
    <message>
        <source>%1 %2 正在办。写的内容都还在</source>
        <translation>%1 %2 has it. What you wrote is here</translation>
    </message>
    <message>
        <source>这件现在是“%1”</source>
        <translation>The case is now &quot;%1&quot;</translation>
    </message>
    <message>
        <source>不能再办“%1”</source>
        <translation>&quot;%1&quot; is not possible any more</translation>
    </message>
    <message>
        <source>来不及撤回了</source>
        <translation>Too late to undo</translation>
    </message>
    <message>
        <source>文书或短信已经发出。要更改，请主管办理</source>
        <translation>Paper or SMS have left. A supervisor can change it</translation>
    </message>
    <message>
        <source>别的窗口已经打开这件</source>
        <translation>Another window opened this case</translation>
    </message>
    <message>
        <source>不能撤回</source>
        <translation>It cannot be undone</translation>
    </message>
    <message>
        <source>这不是您刚办的决定</source>
        <translation>This was not your last decision</translation>
    </message>
    <message>
        <source>这件之后又有变化</source>
        <translation>The case has changed since</translation>
    </message>
    <message>
        <source>还欠核验</source>
        <translation>Verification is owed</translation>
    </message>
    <message>
        <source>视为受理的件，要先补核身份和原件</source>
        <translation>A deemed case still needs identity and originals</translation>
    </message>
    <message>
        <source>这件要申请人到厅</source>
        <translation>The applicant has to come</translation>
    </message>
    <message>
        <source>先办预审通过，约申请人带原件来</source>
        <translation>Pre-review first, so that the applicant brings the originals</translation>
    </message>
    <message>
        <source>这件不用到厅</source>
        <translation>No visit needed</translation>
    </message>
    <message>
        <source>直接办受理</source>
        <translation>Accept directly</translation>
    </message>
    <message>
        <source>这一栏不能当场更正</source>
        <translation>This field cannot be corrected here</translation>
    </message>
    <message>
        <source>请写入补正告知</source>
        <translation>Use a supplement notice</translation>
    </message>
    <message>
        <source>有 %1 处还不合格</source>
        <translation>%1 places are not right</translation>
    </message>
    <message>
        <source>逐处改好后再交</source>
        <translation>Mend each, then send</translation>
    </message>
    <message>
        <source>夹有看不见的字符</source>
        <translation>There is a hidden character</translation>
    </message>
    <message>
        <source>请删去 %1，再重打这几个字</source>
        <translation>Delete %1 and type these words again</translation>
    </message>
    <message>
        <source>证件与申报不一致</source>
        <translation>Card and application differ</translation>
    </message>
    <message>
        <source>可当场更正、改为代办人，或写入补正告知</source>
        <translation>Correct on the spot, take the agent, or write a supplement notice</translation>
    </message>
    <message>
        <source>还没有核对人证</source>
        <translation>Face not matched yet</translation>
    </message>
    <message>
        <source>看过本人后按 F4</source>
        <translation>Look at the person, then press F4</translation>
    </message>
    <message>
        <source>代办手续不全</source>
        <translation>The agent&apos;s papers are incomplete</translation>
    </message>
    <message>
        <source>请读代办人证件，并收授权委托书</source>
        <translation>Read the agent&apos;s card and take the power of attorney</translation>
    </message>
    <message>
        <source>还没有读身份证</source>
        <translation>ID card not read yet</translation>
    </message>
    <message>
        <source>请放证件，或按 Alt I 手工录入</source>
        <translation>Lay down the card, or Alt I to type</translation>
    </message>
    <message>
        <source>还有 %1 份材料没核好</source>
        <translation>%1 papers still to check</translation>
    </message>
    <message>
        <source>还没有选要补正什么</source>
        <translation>Nothing chosen to supply</translation>
    </message>
    <message>
        <source>至少选一处，并写到能照做</source>
        <translation>Choose at least one, so that it can be acted on</translation>
    </message>
    <message>
        <source>理由还不够</source>
        <translation>The reason is too short</translation>
    </message>
    <message>
        <source>至少写 %1 个字，写到能照做</source>
        <translation>At least %1 characters, so that it can be acted on</translation>
    </message>
    <message>
        <source>这条理由在这里不合法</source>
        <translation>This ground is not lawful here</translation>
    </message>
    <message>
        <source>请另选一条；材料不全请按 F9 一次性补正告知</source>
        <translation>Choose another; incomplete papers: F9</translation>
    </message>
    <message>
        <source>只能写新交的材料</source>
        <translation>Only newly supplied papers</translation>
    </message>
    <message>
        <source>上次告知没写的，不能再要求补正。确有需要，请主管办理</source>
        <translation>What the last notice did not name cannot be asked now. A supervisor may allow it</translation>
    </message>
    <message>
        <source>还没有写向哪个机关申请</source>
        <translation>The body to apply to is missing</translation>
    </message>
    <message>
        <source>不予受理要写明有权办理的行政机关</source>
        <translation>Declining must name the competent body</translation>
    </message>
    <message>
        <source>文书生成中</source>
        <translation>The paper is being made</translation>
    </message>
    <message>
        <source>好了会自动显示</source>
        <translation>It appears when it is ready</translation>
    </message>
    <message>
        <source>这份文书已作废</source>
        <translation>This paper is void</translation>
    </message>
    <message>
        <source>文号 %1 保留备查，不再打印</source>
        <translation>Number %1 is kept on file and not printed again</translation>
    </message>
    <message>
        <source>文件太大，打不开</source>
        <translation>File too big</translation>
    </message>
    <message>
        <source>超出预览的限度，不等于文件有误。请在窗口看原件</source>
        <translation>Beyond what the preview can do, which is no fault of the file. See the original at the window</translation>
    </message>
    <message>
        <source>文件读不出来</source>
        <translation>File cannot be read</translation>
    </message>
    <message>
        <source>文件已损坏。可重新下载，或写入补正</source>
        <translation>It is damaged. Fetch it again, or ask for it anew</translation>
    </message>
    <message>
        <source>文件加了密码</source>
        <translation>File has a password</translation>
    </message>
    <message>
        <source>请申请人交没有密码的文件</source>
        <translation>Ask for one without</translation>
    </message>
    <message>
        <source>文件太慢，没读完</source>
        <translation>File took too long</translation>
    </message>
    <message>
        <source>可再试一次，或在窗口看原件</source>
        <translation>Try again, or see the original at the window</translation>
    </message>
    <message>
        <source>这种文件不能预览</source>
        <translation>No preview for this kind of file</translation>
    </message>
    <message>
        <source>文件与交来时不同</source>
        <translation>Not the file that was handed in</translation>
    </message>
    <message>
        <source>请不要采用，并告诉管理员</source>
        <translation>Do not use it; tell the administrator</translation>
    </message>
    <message>
        <source>没有这一页</source>
        <translation>No such page</translation>
    </message>
    <message>
        <source>请回到第一页</source>
        <translation>Go back to the first page</translation>
    </message>
    <message>
        <source>打不开预览程序</source>
        <translation>The preview program does not start</translation>
    </message>
    <message>
        <source>请告诉管理员检查本机安装</source>
        <translation>Ask the administrator to check the installation</translation>
    </message>
    <message>
        <source>打印机没接这份文书</source>
        <translation>The printer did not take the paper</translation>
    </message>
    <message>
        <source>请看打印机，或换一台。办件不受影响</source>
        <translation>Look at the printer or use another. The case is not affected</translation>
    </message>
    <message>
        <source>连不上打印机</source>
        <translation>The printer cannot be reached</translation>
    </message>
    <message>
        <source>请看电源和网线，或换一台。办件不受影响</source>
        <translation>Check power and cable or use another. The case is not affected</translation>
    </message>
    <message>
        <source>本机没有数据库程序</source>
        <translation>No database program on this PC</translation>
    </message>
    <message>
        <source>请安装 PostgreSQL 15 或更新版本</source>
        <translation>Install PostgreSQL 15 or newer</translation>
    </message>
    <message>
        <source>数据是另一版数据库的</source>
        <translation>The data are of another PostgreSQL</translation>
    </message>
    <message>
        <source>请安装 PostgreSQL %1，数据没有动</source>
        <translation>Install PostgreSQL %1; the data are untouched</translation>
    </message>
    <message>
        <source>本机大厅正被别的程序使用</source>
        <translation>The hall is used by another program</translation>
    </message>
    <message>
        <source>先关掉那个程序</source>
        <translation>Close that program first</translation>
    </message>
    <message>
        <source>数据库的通道被占用</source>
        <translation>The database&apos;s socket is taken</translation>
    </message>
    <message>
        <source>先关掉占用它的程序</source>
        <translation>Close the program that has it</translation>
    </message>
    <message>
        <source>没有权限读写数据文件夹</source>
        <translation>The data folder cannot be used</translation>
    </message>
    <message>
        <source>请管理员检查文件夹的主人和权限</source>
        <translation>Ask the administrator to check its owner and rights</translation>
    </message>
    <message>
        <source>数据库没有启动</source>
        <translation>The database did not start</translation>
    </message>
    <message>
        <source>原因写在它的日志里，请告诉管理员</source>
        <translation>Its log says why; tell the administrator</translation>
    </message>
    <message>
        <source>这里还没有大厅</source>
        <translation>There is no hall here yet</translation>
    </message>
    <message>
        <source>先新建一个，或写明中心数据库的地址</source>
        <translation>Make one, or name the central database</translation>
    </message>
    <message>
        <source>大厅的表被人改过</source>
        <translation>Someone changed the hall&apos;s tables</translation>
    </message>
    <message>
        <source>请管理员核对后再升级</source>
        <translation>The administrator should check before upgrading</translation>
    </message>
    <message>
        <source>大厅版本与程序不同</source>
        <translation>Hall and program differ in version</translation>
    </message>
    <message>
        <source>请管理员升级大厅或更新程序</source>
        <translation>Ask the administrator to upgrade the hall or the program</translation>
    </message>
    <message>
        <source>提交申报</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>时限重算</source>
        <translation>Clock recounted</translation>
    </message>
    <message>
        <source>准许再次告知</source>
        <translation>Second notice allowed</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Special procedure begun</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Time runs again</translation>
    </message>
    <message>
        <source>延长期限</source>
        <translation>Time extended</translation>
    </message>
    <message>
        <source>五日已过，依法视为受理</source>
        <translation>The five days are over: accepted by law</translation>
    </message>
    <message>
        <source>视为受理马上生效，之后补核身份和原件</source>
        <translation>It is written down in a moment; identity and originals are checked after that</translation>
    </message>
    <message>
        <source>已经延长过一次</source>
        <translation>Extended once already</translation>
    </message>
    <message>
        <source>依法只能延长一次</source>
        <translation>The law allows one extension</translation>
    </message>
    <message>
        <source>延长的日数超过法定上限</source>
        <translation>Longer than the law allows</translation>
    </message>
    <message>
        <source>最多 %1 个工作日</source>
        <translation>%1 working days at most</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>同意，送下一步</source>
        <translation>Agreed, sent on</translation>
    </message>
    <message>
        <source>拟不予许可</source>
        <translation>Refusal proposed</translation>
    </message>
    <message>
        <source>退回窗口</source>
        <translation>Sent back to the window</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Asked for an extension</translation>
    </message>
    <message>
        <source>不同意延期</source>
        <translation>Extension not agreed</translation>
    </message>
    <message>
        <source>征求意见</source>
        <translation>Asked for an opinion</translation>
    </message>
    <message>
        <source>答复意见</source>
        <translation>Gave an opinion</translation>
    </message>
    <message>
        <source>现场核查</source>
        <translation>Site visit</translation>
    </message>
    <message>
        <source>延期要由另一位负责人批</source>
        <translation>Another leader has to approve the extension</translation>
    </message>
    <message>
        <source>申请的人不能批自己的申请</source>
        <translation>Whoever asked cannot approve it</translation>
    </message>
    <message>
        <source>这件是您受理的</source>
        <translation>You accepted this case</translation>
    </message>
    <message>
        <source>受理和决定要由两个人办</source>
        <translation>Acceptance and decision are for two people</translation>
    </message>
    <message>
        <source>前面的环节是您办的</source>
        <translation>You took an earlier step of this case</translation>
    </message>
    <message>
        <source>审查和决定要由不同的人办，请交给同事</source>
        <translation>Examination and decision are for different people; leave it to a colleague</translation>
    </message>
    <message>
        <source>有要点不符合</source>
        <translation>A point is not met</translation>
    </message>
    <message>
        <source>第 %1 条不符合，不能同意</source>
        <translation>Point %1 is not met, so the case cannot be agreed to</translation>
    </message>
    <message>
        <source>还有 %1 条审查要点没有结论</source>
        <translation>%1 points of examination have no finding</translation>
    </message>
    <message>
        <source>从第 %1 条看起</source>
        <translation>Start from point %1</translation>
    </message>
    <message>
        <source>还在等 %1 个部门的意见</source>
        <translation>%1 departments have not given their opinion</translation>
    </message>
    <message>
        <source>日期不对</source>
        <translation>This date cannot be named</translation>
    </message>
    <message>
        <source>应在 %1 至 %2 之间</source>
        <translation>Choose one from %1 to %2</translation>
    </message>
    <message>
        <source>不能随批</source>
        <translation>Not in this batch</translation>
    </message>
    <message>
        <source>没有这项法定事由</source>
        <translation>The law names no such cause</translation>
    </message>
    <message>
        <source>只有本事项列明的特别程序才能暂停计时</source>
        <translation>Only special procedures listed for this item stop the clock</translation>
    </message>
    <message>
        <source>现场核查要两人以上</source>
        <translation>A site visit takes two officers or more</translation>
    </message>
    <message>
        <source>记录的人要在场</source>
        <translation>Whoever writes it down has to be there</translation>
    </message>
    <message>
        <source>事项或环节不同</source>
        <translation>Another item or step</translation>
    </message>
    <message>
        <source>已不在这个环节</source>
        <translation>No longer in this step</translation>
    </message>
    <message>
        <source>在特别程序中</source>
        <translation>In a special procedure</translation>
    </message>
    <message>
        <source>只征求意见</source>
        <translation>Only an opinion is asked</translation>
    </message>
    <message>
        <source>不能由您办</source>
        <translation>Not for you to decide</translation>
    </message>
    <message>
        <source>还欠核验原件</source>
        <translation>Originals not yet checked</translation>
    </message>
    <message>
        <source>前一环节拟不予</source>
        <translation>The step before proposes refusal</translation>
    </message>
    <message>
        <source>正在申请延期</source>
        <translation>An extension is asked for</translation>
    </message>
    <message>
        <source>部门意见没到或不同意</source>
        <translation>An opinion is missing or against</translation>
    </message>
    <message>
        <source>补正后有变更</source>
        <translation>Changed since the notice</translation>
    </message>
    <message>
        <source>别人正在办</source>
        <translation>Somebody else has it</translation>
    </message>
    <message>
        <source>审查要点没有结论</source>
        <translation>Points without a finding</translation>
    </message>
    <message>
        <source>没有登记复议机关或法院</source>
        <translation>No review body or court on record</translation>
    </message>
    <message>
        <source>登录已过期</source>
        <translation>You have been logged out</translation>
    </message>
    <message>
        <source>请重新登录，已填的内容都在草稿里</source>
        <translation>Log in again; what you filled in is kept as a draft</translation>
    </message>
    <message>
        <source>这次没有算数</source>
        <translation>This try did not count</translation>
    </message>
    <message>
        <source>请再试一次</source>
        <translation>Please try again</translation>
    </message>
    <message>
        <source>太快了</source>
        <translation>Too soon</translation>
    </message>
    <message>
        <source>请等 %1 秒再试</source>
        <translation>Try again in %1 seconds</translation>
    </message>
    <message>
        <source>还有没办完的件</source>
        <translation>Some cases are still open</translation>
    </message>
    <message>
        <source>有 %1 件在办，办结或撤回后再来</source>
        <translation>%1 are being handled; come back when they are finished or withdrawn</translation>
    </message>
    <message>
        <source>内容太大或太多</source>
        <translation>Too large or too many</translation>
    </message>
    <message>
        <source>请删减一些，或分开提交</source>
        <translation>Leave something out, or hand it in in parts</translation>
    </message>
    <message>
        <source>号码、密码或验证码不对</source>
        <translation>The number, password or code is not right</translation>
    </message>
    <message>
        <source>请核对后再输一次</source>
        <translation>Check it and type it again</translation>
    </message>
    <message>
        <source>试的次数太多</source>
        <translation>Too many tries</translation>
    </message>
    <message>
        <source>请等 %1 秒再试，或找工作人员帮忙</source>
        <translation>Try again in %1 seconds, or ask the staff for help</translation>
    </message>
    <message>
        <source>已经说过或答过了</source>
        <translation>This was said or answered already</translation>
    </message>
    <message>
        <source>每件只有一次</source>
        <translation>Once for each case</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Second look</translation>
    </message>
    <message>
        <source>今天已经督办过这件</source>
        <translation>This case was urged today already</translation>
    </message>
    <message>
        <source>%1 %2 督办，经办人看得到。明天还没动再督办</source>
        <translation>%1 urged it at %2; its handler sees that. Urge again tomorrow if nothing moved</translation>
    </message>
    <message>
        <source>请更新本机程序后再登录；大厅较旧的，请管理员升级大厅</source>
        <translation>Update this PC&apos;s program and sign in again; an older hall is brought up by its administrator</translation>
    </message>
    <message>
        <source>窗口领取</source>
        <translation>Fetched at the window</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>寄出或公告</source>
        <translation>Posted or published</translation>
    </message>
    <message>
        <source>送达未成</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>公告期满</source>
        <translation>Public notice ran out</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Told of the right to a hearing</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Interested party told</translation>
    </message>
    <message>
        <source>当事人没有同意电子送达</source>
        <translation>No consent to electronic service</translation>
    </message>
    <message>
        <source>请先取得书面同意，或换一种送达方式</source>
        <translation>Get it in writing first, or serve in another way</translation>
    </message>
    <message>
        <source>还没有用别的方式送达过</source>
        <translation>No other way was tried yet</translation>
    </message>
    <message>
        <source>公告送达之前，先邮寄或上门一次并记下结果</source>
        <translation>Before a public notice, post it or go there once and write down what came of it</translation>
    </message>
    <message>
        <source>没有这种送达方式</source>
        <translation>There is no such way of serving</translation>
    </message>
    <message>
        <source>请从列出的方式里选</source>
        <translation>Choose one of those listed</translation>
    </message>
    <message>
        <source>%1 已经送达或正在送达</source>
        <translation>%1 is served or on its way</translation>
    </message>
    <message>
        <source>同一份文书只送达一次，请看领取和送达记录</source>
        <translation>A paper is served once; see the register</translation>
    </message>
    <message>
        <source>证件与申报的不一致</source>
        <translation>The card differs from the application</translation>
    </message>
    <message>
        <source>请核对是不是本人的证件</source>
        <translation>Check whether it is this person&apos;s card</translation>
    </message>
    <message>
        <source>证件已过期</source>
        <translation>The card has expired</translation>
    </message>
    <message>
        <source>请出示有效证件</source>
        <translation>Ask for a valid one</translation>
    </message>
    <message>
        <source>证件号码不对</source>
        <translation>This card number cannot be</translation>
    </message>
    <message>
        <source>请重读证件，或逐位核对录入的号码</source>
        <translation>Read the card again, or check the digits</translation>
    </message>
    <message>
        <source>看过本人再交付</source>
        <translation>Look at the person before handing over</translation>
    </message>
    <message>
        <source>不是申请人本人，缺委托手续</source>
        <translation>Not the applicant, and no authority</translation>
    </message>
    <message>
        <source>还没有读领取人的证件</source>
        <translation>The collector&apos;s card is not read yet</translation>
    </message>
    <message>
        <source>请放证件，或手工录入</source>
        <translation>Lay the card down, or type it in</translation>
    </message>
    <message>
        <source>交回队列</source>
        <translation>Given back to the queue</translation>
    </message>
    <message>
        <source>您代的人办过前面的环节</source>
        <translation>Whom you stand in for took an earlier step</translation>
    </message>
    <message>
        <source>这一步要由另一个人办，请交给同事</source>
        <translation>Somebody else must take this step; hand it to a colleague</translation>
    </message>
    <message>
        <source>这几天已有代理</source>
        <translation>These days are taken</translation>
    </message>
    <message>
        <source>%1已由 %2 代办，先结束那一条再设</source>
        <translation>%2 already stands in for %1; end that first</translation>
    </message>
    <message>
        <source>当场收件</source>
        <translation>Received at the window</translation>
    </message>
    <message>
        <source>还差申请人同意</source>
        <translation>The applicant has not agreed yet</translation>
    </message>
    <message>
        <source>请申请人看过改动，同意后勾选；记录打印后签字</source>
        <translation>Show the changes, tick when agreed; the printed record is then signed</translation>
    </message>
    <message>
        <source>请申请人改交图片或 PDF，或在窗口看原件</source>
        <translation>Ask for a picture or PDF, or look at the original at the window</translation>
    </message>
    <message>
        <source>连不上扫描仪</source>
        <translation>The scanner cannot be reached</translation>
    </message>
    <message>
        <source>请看电源和连线，再按 Alt S</source>
        <translation>Check power and cable, then press Alt S</translation>
    </message>
    <message>
        <source>扫描仪不接受这样扫</source>
        <translation>The scanner does not take these settings</translation>
    </message>
    <message>
        <source>请换来源或分辨率，再按 Alt S</source>
        <translation>Choose another source or resolution, then press Alt S</translation>
    </message>
    <message>
        <source>进纸器里没有纸</source>
        <translation>The feeder is empty</translation>
    </message>
    <message>
        <source>请放好纸，或来源改用平板，再按 Alt S</source>
        <translation>Load paper or choose the flatbed, then press Alt S</translation>
    </message>
    <message>
        <source>扫描仪卡纸了</source>
        <translation>Paper jam in the scanner</translation>
    </message>
    <message>
        <source>请取出卡住的纸，从那一页起再扫。扫好的页都还在</source>
        <translation>Take the jammed sheet out and go on from that page; scanned pages are kept</translation>
    </message>
    <message>
        <source>扫描仪的盖没有合上</source>
        <translation>The scanner&apos;s lid is open</translation>
    </message>
    <message>
        <source>请合上盖，再按 Alt S</source>
        <translation>Close it and press Alt S</translation>
    </message>
    <message>
        <source>已停止扫描</source>
        <translation>Scanning stopped</translation>
    </message>
    <message>
        <source>扫好的页都还在</source>
        <translation>Scanned pages are kept</translation>
    </message>
    <message>
        <source>扫描原件</source>
        <translation>Original scanned</translation>
    </message>
    <message>
        <source>沿用已核的原件</source>
        <translation>Original seen before</translation>
    </message>
    <message>
        <source>这次操作等得太久</source>
        <translation>This took too long</translation>
    </message>
    <message>
        <source>没有算数，您写的内容都还在。请再办一次</source>
        <translation>Nothing was done; what you wrote is all here. Please do it again</translation>
    </message>
    <message>
        <source>手上的件太多了</source>
        <translation>Too many cases in hand</translation>
    </message>
    <message>
        <source>先放回或办完一件再取：%1</source>
        <translation>Put one back or finish it first: %1</translation>
    </message>
    <message>
        <source>记听证</source>
        <translation>Note the hearing</translation>
    </message>
    <message>
        <source>重新出具文书</source>
        <translation>Document issued again</translation>
    </message>
    <message>
        <source>有一处内容读不出来</source>
        <translation>Something cannot be read</translation>
    </message>
    <message>
        <source>没有办成，写的都还在。请检查数字和日期；还不行，请告诉管理员</source>
        <translation>Nothing was done; your words are kept. Check numbers and dates, else tell the administrator</translation>
    </message>
    <message>
        <source>有人要求听证，还没有举行</source>
        <translation>A hearing was asked for and not held yet</translation>
    </message>
    <message>
        <source>听证后按 F7 记下笔录要点，再作决定</source>
        <translation>After it, note its minutes with F7, then decide</translation>
    </message>
    <message>
        <source>听证权利还没到期</source>
        <translation>A hearing may still be asked for</translation>
    </message>
    <message>
        <source>%1 前可以要求听证；都书面放弃的，按 F7 记下</source>
        <translation>Until %1. If all waived it in writing, note that with F7</translation>
    </message>
    <message>
        <source>在等听证</source>
        <translation>waits for a hearing</translation>
    </message>
    <message>
        <source>年历不全</source>
        <translation>The year is incomplete</translation>
    </message>
    <message>
        <source>每天只写一次，法定节日都要有；放假不少于 %1 天</source>
        <translation>Each day once, every holiday of the law, at least %1 days off</translation>
    </message>
    <message>
        <source>这份文书排不出来</source>
        <translation>This document cannot be made</translation>
    </message>
    <message>
        <source>最多 %1 行，请删减</source>
        <translation>At most %1 lines; please shorten it</translation>
    </message>
    <message>
        <source>最多 %1，请删减一些，或分开提交</source>
        <translation>At most %1; shorten it, or send it in parts</translation>
    </message>
    <message>
        <source>这件已由%1%2</source>
        <translation>Already dealt with by %1: %2</translation>
    </message>
    <message>
        <source>大厅的磁盘满了</source>
        <translation>The hall&apos;s disk is full</translation>
    </message>
    <message>
        <source>没有办成，原有数据和填写的内容都在。请管理员腾出空间后再试</source>
        <translation>Nothing was done; the data and what you typed are still there. Ask the administrator to make room, then try again</translation>
    </message>
    <message>
        <source>大厅现在太忙</source>
        <translation>The hall is too busy right now</translation>
    </message>
    <message>
        <source>没有办成，填写的内容都在。请等一会儿再试</source>
        <translation>Nothing was done; what you typed is still there. Wait a moment and try again</translation>
    </message>
    <message>
        <source>决定有效，文号不变。请部门负责人重新出具；要改文字的，请系统管理员改</source>
        <translation>The decision stands. A leader issues it again; the administrator changes words</translation>
    </message>
    <message>
        <source>可写 1 到 %1 个工作日</source>
        <translation>It may be 1 to %1 working days</translation>
    </message>
    <message>
        <source>期限不在规定以内</source>
        <translation>That period is not allowed</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>这是您自己作的决定</source>
        <translation>This was your own decision</translation>
    </message>
    <message>
        <source>复看要由另一个人做，请交给同事</source>
        <translation>Somebody else looks a second time: hand it to a colleague</translation>
    </message>
    <message>
        <source>现在看不了，连上后再看。写的内容都还在</source>
        <translation>This cannot be shown now; look again once the network is back. Everything you wrote is still here</translation>
    </message>
    <message>
        <source>这件在窗口是您办的</source>
        <translation>You had this case at a window</translation>
    </message>
    <message>
        <source>再次告知要由另一位主管准许</source>
        <translation>Another supervisor has to allow a second notice</translation>
    </message>
    <message>
        <source>%1手上的件太多了</source>
        <translation>%1 has too many cases in hand</translation>
    </message>
    <message>
        <source>没有转交，件还在您这里。请转给别的窗口</source>
        <translation>Not handed over; the case is still yours. Please choose another window</translation>
    </message>
    <message>
        <source>%1现在接不了这件</source>
        <translation>%1 cannot take this case now</translation>
    </message>
    <message>
        <source>对方已离岗，或不办这个事项；请另选窗口，或先挂起</source>
        <translation>Its clerk has left or does not handle this service; choose another window, or put the case aside</translation>
    </message>
    <message>
        <source>这个事项现在不收申请</source>
        <translation>This item takes no applications now</translation>
    </message>
    <message>
        <source>填过的都留着，请到窗口问</source>
        <translation>What was filled in is kept; please ask at a window</translation>
    </message>
    <message>
        <source>填过的都留着，请问%1，电话 %2</source>
        <translation>What was filled in is kept; please ask %1, telephone %2</translation>
    </message>
    <message>
        <source>证件不是本件的人</source>
        <translation>The card is nobody&apos;s of this case</translation>
    </message>
    <message>
        <source>改动要本人同意，请读本人的证件</source>
        <translation>A change needs the applicant&apos;s own consent; please read the applicant&apos;s card</translation>
    </message>
    <message>
        <source>窗口收下补正</source>
        <translation>Supplement taken at a window</translation>
    </message>
    <message>
        <source>%1自 %2 起办理</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>这份申请在别的设备上接着填过</source>
        <translation>Another device went on with this application</translation>
    </message>
    <message>
        <source>没有提交，请到“我的办件”里看那一份</source>
        <translation>Nothing was submitted. Please look at it in &quot;My cases&quot;</translation>
    </message>
    <message>
        <source>今天给这件记的备注太多了</source>
        <translation>Too many notes on this case today</translation>
    </message>
    <message>
        <source>一人一天最多 %1 条；清空备注框再办，或明天再记</source>
        <translation>%1 a day for each person; empty the box and go on, or note it tomorrow</translation>
    </message>
    <message>
        <source>%1%2。您写的内容没有发出，都还在</source>
        <translation>%1: %2. What you wrote was not sent; it is all here</translation>
    </message>
    <message>
        <source>告知的日子还没有过</source>
        <translation>The day that was told is not over</translation>
    </message>
    <message>
        <source>年历改过的，日子也会改：请重新打开这件看，过了再终止</source>
        <translation>A changed calendar moves it: open the case anew to see the day, and end it once that is over</translation>
    </message>
    <message>
        <source>更换代办人</source>
        <translation>Agent replaced</translation>
    </message>
    <message>
        <source>不予办理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>拟不予办理</source>
        <translation>Refusal proposed</translation>
    </message>
    <message>
        <source>不予的决定要写明救济途径，请找系统管理员补上</source>
        <translation>A refusal names the remedies; ask the administrator to add them</translation>
    </message>
    <message>
        <source>文件的路径越界，没有打开</source>
        <translation>Not opened: its path leads out of the archive</translation>
    </message>
    <message>
        <source>请申请人重新打包，或不打包直接交文件</source>
        <translation>Ask the applicant to pack it anew, or to hand it in unpacked</translation>
    </message>
    <message>
        <source>压缩包套得太深，没有打开</source>
        <translation>Not opened: too many archives inside one another</translation>
    </message>
    <message>
        <source>请申请人不打包直接交文件</source>
        <translation>Ask the applicant to hand the file in unpacked</translation>
    </message>
    <message>
        <source>%1挂起了这件</source>
        <translation>%1 has put this case on hold</translation>
    </message>
    <message>
        <source>%1自 %2 挂起：%3</source>
        <translation>%1 since %2: %3</translation>
    </message>
    <message>
        <source>大厅正在升级</source>
        <translation>The hall is being upgraded</translation>
    </message>
    <message>
        <source>没有发出，写的内容都还在。升级好后再发一次</source>
        <translation>Nothing was sent, and everything that was written is still here. Send it again once it is upgraded</translation>
    </message>
    <message>
        <source>现在看不了，升级好后再看。写的内容都还在</source>
        <translation>It cannot be shown now; look again once it is upgraded. Everything that was written is still here</translation>
    </message>
    <message>
        <source>还没有填有效期</source>
        <translation>No last day of validity</translation>
    </message>
    <message>
        <source>本事项没有规定有效期，由作决定的人写明到哪天</source>
        <translation>The item sets no term; whoever decides says until when</translation>
    </message>
    <message>
        <source>%1。接办理由：%2</source>
        <translation>%1. Reason for taking over: %2</translation>
    </message>
    <message>
        <source>请收下授权委托书，写明它的名称，有日期的写上日期</source>
        <translation>Take the power of attorney and write what it is called, with its date if it has one</translation>
    </message>
    <message>
        <source>补正通知要求改的还没有看</source>
        <translation>Answers that the notice asked for are not looked at yet</translation>
    </message>
    <message>
        <source>电话告知</source>
        <translation>Told by telephone</translation>
    </message>
    <message>
        <source>更正电话</source>
        <translation>Telephone corrected</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>今天已经催办过这件</source>
        <translation>Reminded of this case today already</translation>
    </message>
    <message>
        <source>%1 %2 催办，经办人看得到。超期后可以督办</source>
        <translation>%1 reminded at %2, the handler sees it. Once it is overdue it can be urged</translation>
    </message>
</context>
<context>
    <name>yichuang::WorkReturnForm</name>
    <message>
        <source>谁的工作</source>
        <translation>Whose work</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>全部交回队列</source>
        <translation>Give all back</translation>
    </message>
    <message>
        <source>离岗、调走</source>
        <translation>Leaver</translation>
    </message>
    <message>
        <source>如：调离本单位</source>
        <translation>e.g. moved to another office</translation>
    </message>
    <message>
        <source>手里的件回到队列，每一件都记下原因；作出的决定还是他的。</source>
        <translation>What they hold goes back to the queue, each with the reason; decisions stay theirs.</translation>
    </message>
    <message>
        <source>先选谁的工作</source>
        <translation>Choose whose work first</translation>
    </message>
    <message>
        <source>选一个人</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>正在看他手里有什么</source>
        <translation>Looking at what they hold</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source> 等</source>
        <translation> …</translation>
    </message>
    <message numerus="yes">
        <source>至少写 %n 个字，每件都看得到</source>
        <translation>
            <numerusform>At least %n character; each case shows it</numerusform>
            <numerusform>At least %n characters; each case shows it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件已交回队列</source>
        <translation>
            <numerusform>%n case given back</numerusform>
            <numerusform>%n cases given back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>手里 %n 件</source>
        <translation>
            <numerusform>Holds %n case</numerusform>
            <numerusform>Holds %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>草稿 %n 份</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>待批延期 %n 件</source>
        <translation>
            <numerusform>%n extension asked</numerusform>
            <numerusform>%n extensions asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>代理 %n 条</source>
        <translation>
            <numerusform>%n stand-in</numerusform>
            <numerusform>%n stand-ins</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>yichuang::Workplace</name>
    <message>
        <source>大厅不再接受您的登录</source>
        <translation>The hall lets your sign-in in no more</translation>
    </message>
    <message>
        <source>密码改了，或工号停用了。写的都留着，请按 Ctrl M 下岗，再登录</source>
        <translation>The password was changed, or the number closed. What you wrote is kept: leave by Ctrl M and sign in again</translation>
    </message>
    <message>
        <source>网络断开</source>
        <translation>Line lost</translation>
    </message>
    <message>
        <source>网络断开 %1 分钟</source>
        <translation>Line lost for %1 min</translation>
    </message>
    <message>
        <source>立即重试</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>yichuang::YearList</name>
    <message>
        <source>按周末和法定节日算</source>
        <translation>Weekends and fixed holidays</translation>
    </message>
    <message>
        <source>读入文件</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>变动的日期</source>
        <translation>Moved dates</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>文号登记簿</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>休</source>
        <translation>R</translation>
    </message>
    <message>
        <source>安排放假</source>
        <translation>Day off by the arrangement</translation>
    </message>
    <message>
        <source>班</source>
        <translation>W</translation>
    </message>
    <message>
        <source>周末调休上班</source>
        <translation>Weekend that is worked</translation>
    </message>
    <message>
        <source>改</source>
        <translation>C</translation>
    </message>
    <message>
        <source>改了没存</source>
        <translation>Changed, not stored</translation>
    </message>
    <message>
        <source>已录入</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>该录入了</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
</context>
<context>
    <name>yichuang::YearSheet</name>
    <message>
        <source>1 月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2 月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3 月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4 月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5 月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6 月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7 月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8 月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9 月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>10 月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11 月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12 月</source>
        <translation>December</translation>
    </message>
    <message>
        <source>年历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>改了没存</source>
        <translation>Changed, not stored</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>班</source>
        <translation>W</translation>
    </message>
    <message>
        <source>休</source>
        <translation>R</translation>
    </message>
    <message>
        <source>改</source>
        <translation>C</translation>
    </message>
</context>
<context>
    <name>yichuang::YearWork</name>
    <message>
        <source>还没有读到这一年</source>
        <translation>The year is not read yet</translation>
    </message>
    <message>
        <source>正在等大厅回答</source>
        <translation>Waiting for the hall&apos;s answer</translation>
    </message>
    <message>
        <source>没有改动；在年历上按空格改一天，或按 F2 读入文件</source>
        <translation>Nothing is changed; press Space on a day, or F2 to read a file</translation>
    </message>
    <message>
        <source>%1 还没有写安排里的说法</source>
        <translation>%1 has no name yet</translation>
    </message>
    <message>
        <source>先按 F8，看会移动哪些时限</source>
        <translation>Press F8 first, to see what it would move</translation>
    </message>
    <message>
        <source>写明依据，如 国办发明电〔2026〕9 号</source>
        <translation>Write the source, such as 国办发明电〔2026〕9 号</translation>
    </message>
    <message>
        <source>您已换到 %1 年</source>
        <translation>You turned to %1</translation>
    </message>
    <message>
        <source>您又读入了一个文件</source>
        <translation>You read another file</translation>
    </message>
    <message>
        <source>您又改了年历</source>
        <translation>You changed the calendar</translation>
    </message>
    <message>
        <source>您在存入 %1 年</source>
        <translation>You are storing %1</translation>
    </message>
</context>
</TS>
