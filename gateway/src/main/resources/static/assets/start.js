"use strict";

const duties = {
    APPROVER: "审批人员",
    SUPERVISOR: "监管人员",
    ENFORCER: "执法人员",
    LEGAL_REVIEWER: "法制审核",
    SECTION_HEAD: "科室负责人",
    LEADER: "分管领导",
    ADMINISTRATOR: "管理员",
    INFORMATION_OFFICER: "信息员",
    AUDITOR: "监督员",
};

function cookie(name) {
    const found = document.cookie.split("; ").find(part => part.startsWith(name + "="));
    return found ? decodeURIComponent(found.substring(name.length + 1)) : "";
}

async function showCaller() {
    const answer = await fetch("/me", {headers: {Accept: "application/json"}});
    if (!answer.ok) {
        return;
    }
    const me = await answer.json();
    document.getElementById("name").textContent = me.name || me.username;
    document.getElementById("place").textContent =
        [me.region, me.department].filter(Boolean).join(" · ");
    document.getElementById("roles").textContent =
        me.roles.map(role => duties[role] || role).join("、");
    document.getElementById("forgery-token").value = cookie("XSRF-TOKEN");
    document.getElementById("sign-in").hidden = true;
    document.getElementById("signed-in").hidden = false;
}

showCaller();
