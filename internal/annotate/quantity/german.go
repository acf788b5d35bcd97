package quantity

var german = english
