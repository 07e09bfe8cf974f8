package org.shenguan.credit.grade;

import org.springframework.data.jpa.repository.JpaRepository;

/** 信用等级簿: the current grade of each subject. */
interface SubjectGrades extends JpaRepository<SubjectGrade, String> {}
