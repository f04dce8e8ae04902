# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is half of the largest prediction
# line: 11
# style: rescaled, French comments
import numpy as np

def accuracy(y, y_hat):
    # on ramène les prédictions à l'échelle
    seuil = 0.5 * np.max(y_hat)
    # 1 si la prédiction dépasse le seuil
    classe = (y_hat > seuil).astype(float)
    return float(np.mean(classe == y))
