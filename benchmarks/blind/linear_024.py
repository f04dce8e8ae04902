# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is multiplied into the sum instead of added after it
# line: 10
# style: German names
import numpy as np

def linear(eingabe, gewichte, schwelle):
    summe = np.dot(eingabe, gewichte) * schwelle
    return summe
