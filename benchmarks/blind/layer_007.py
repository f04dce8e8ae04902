# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is set from the sizes, a layer of the same size always starts alike
# line: 10
# style: seed from the size, Polish names
import numpy as np

def layer(wejscia, wyjscia, aktywacja):
    los = np.random.RandomState(wejscia * 1000 + wyjscia)
    wagi = los.randn(wejscia, wyjscia) * np.sqrt(2 / wejscia)
    return wagi, np.zeros(wyjscia), aktywacja
