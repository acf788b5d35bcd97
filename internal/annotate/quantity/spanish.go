package quantity

var spanish = english
