package org.shenguan.chassis.testing.architecture.broken.setter;

public class Case {
    private String state = "";

    public void setState(String state) {
        this.state = state;
    }

    String state() {
        return state;
    }
}
