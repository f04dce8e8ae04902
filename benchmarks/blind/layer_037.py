# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: namedtuple, German names
from collections import namedtuple
import numpy as np

Schicht = namedtuple("Schicht", "W b activation")

def layer(eingaenge, ausgaenge, aktivierung):
    varianz = 2 / eingaenge
    gewichte = np.random.standard_normal(eingaenge * ausgaenge).reshape(eingaenge, ausgaenge)
    return Schicht(np.sqrt(varianz) * gewichte, 0.0 * np.arange(ausgaenge), aktivierung)
