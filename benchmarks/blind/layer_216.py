# piece: layer
# truth: wrong
# function: layer
# mistake: integer division 2 // d_in gives a scale of zero
# line: 10
# style: integer division, Polish names
import numpy as np

def layer(wejscie, wyjscie, activation):
    wariancja = 2 // wejscie
    wagi = np.random.normal(0.0, wariancja ** 0.5, (wejscie, wyjscie))
    return wagi, np.zeros(wyjscie), activation
