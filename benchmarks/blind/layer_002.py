# piece: layer
# truth: wrong
# function: layer
# mistake: only positive weights: absolute values are taken
# line: 11
# style: German names
import numpy as np

def layer(eingang, ausgang, aktivierung):
    streuung = np.sqrt(2 / eingang)
    gewichte = np.abs(np.random.normal(0, streuung, (eingang, ausgang)))
    versatz = np.zeros(ausgang)
    return gewichte, versatz, aktivierung
