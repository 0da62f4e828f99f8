/** What a word of a metric's or counter's name says. */
export type Role = (typeof allRoles)[number];

const allRoles = [
  "train",
  "val",
  "test",
  "epoch",
  "step",
  "batch",
  "loss",
  "error",
  "accuracy",
  "best",
  "mean",
  "generator",
  "discriminator",
  "policy",
  "reward",
] as const;

/**
 * The words of people's names for series, by what they say: in English, and in other languages, for which the first
 * English word stands. `te` and `tr` count as whole words only.
 */
const words: Readonly<Record<Role, readonly [english: string, others: string]>> = {
  train: [
    `train training trained trn tr learn trian dtrain`,
    `训练 训练集 訓練 訓練集 学習 トレーニング 훈련 학습 entrenamiento treino treinamento entraînement entrainement apprentissage
      addestramento allenamento eğitim uczenie treningowa обучение обучения обучении обучающей обучающая тренировка тренировки pelatihan eğitimi latih`,
  ],
  val: [
    `val valid vaild validation validations validate validating validated validn vali vld verification verify verifying verif eval evl evaluation evaluate evaluating evaluated dev development cv holdout dval dvalid`,
    `验证 验证集 驗證 驗證集 评估 評估 検証 評価 검증 평가 validación validacion validação validacao validierung évaluation
      verificación verificacion verificação verificacao vérification prüfung validazione doğrulama walidacja walidacyjna
      валидация валидации валидационная проверка проверки проверочная validasi`,
  ],
  test: [
    `test testing te tst dtest`,
    `测试 测试集 測試 測試集 テスト 테스트 시험 prueba pruebas teste тест тесте тестовая тестовой тестовых`,
  ],
  epoch: [
    `epoch ep epch round`,
    `轮次 轮 輪 回合 周期 エポック 에폭 에포크 época epoca epo époque epoque époch epoche epoka эпоха эпохи epok devir vòng`,
  ],
  step: [
    `step iter iters iteration iterations it itr update updates timestep timesteps episode tree`,
    `步数 步骤 步 迭代 ステップ 스텝 paso passo étape etape schritt шаг итерация итерации iteración iteracion iteração iteracao itération iterazione iterasi iterasyon
      episodio episódio épisode эпизод`,
  ],
  batch: [`batch minibatch mb`, `批次 バッチ 배치`],
  loss: [
    `loss cost objective`,
    `损失 損失 ロス 손실 pérdida perdida perda perte verlust perdita kayıp kaybı strata потери потеря лосс kerugian`,
  ],
  error: [`error`, `误差 誤差 エラー 오차 erro erreur fehler errore hata błąd ошибка ошибки`],
  accuracy: [
    `accuracy`,
    `准确率 準確率 正确率 正確率 精度 正解率 정확도 exactitud precisión acurácia acuracia exactitude précision genauigkeit accuratezza doğruluk doğruluğu dokładność
      точность точности akurasi`,
  ],
  best: [
    `best min minimum max maximum lowest highest smallest final prev previous old target initial`,
    `最佳 最优 最好 最高 最低 最終 최고 최적 mejor melhor meilleur meilleure beste лучший лучшая najlepszy najlepsza najlepsze`,
  ],
  mean: [
    `mean`,
    `平均 평균 media promedio média moyen moyenne mittlerer mittlere средний средняя средние średni średnia średnie`,
  ],
  generator: [
    `generator`,
    `生成器 ジェネレータ ジェネレーター 생성자 생성기 generador gerador générateur генератор генератора`,
  ],
  discriminator: [
    `discriminator`,
    `判别器 判別器 鉴别器 鑑別器 識別器 ディスクリミネータ ディスクリミネーター 판별자 판별기 discriminador discriminateur
      diskriminator дискриминатор дискриминатора`,
  ],
  policy: [`policy`, `策略 方策 정책 política politique politik политика политики`],
  reward: [`reward`, `奖励 獎勵 報酬 보상 recompensa récompense belohnung награда`],
};

const compounds = /^(training|trainings|validierung|validierungs|prüf|test)(verlust|fehler|genauigkeit)$/;
/** `held-out`, and what stands before `val` in `cross-validation`. */
const twoWords = /(?<![a-z])(?:held[-_ ]?out(?![a-z])|cross[-_ ]?(?=val))/i;
/** "Now", before what a line counts or measures. */
const now = /^(?:当前|當前|目前|现在|現在)/;
const hanOrKana = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;
const letters = /\p{L}+/gu;
/** Words between the parts of a name in other languages: `perte de validation`. */
const particles = /(^|[\s_])(?:de la|de|do|da|du|d|la|le|на|の)(?=[\s_]|$)/g;

/** Of shorter words, another may differ by one letter. */
const minMisspelt = 8;

const roles = new Map<string, Role>();
const english = new Map<string, string>();
for (const role of allRoles) {
  const [own, others] = words[role];
  const [first = role, ...more] = own.split(" ");
  for (const word of [first, ...more]) roles.set(word, role);
  for (const word of others.split(/\s+/)) english.set(word, first);
}
// Long words for a side, as people misspell them.
for (const word of (["train", "val", "test"] as const).flatMap(wordsFor))
  if (word.length >= minMisspelt)
    for (const slip of slipsOf(word)) if (!roles.has(slip)) english.set(slip, word);
const longestFirst = [...english.keys()]
  .filter((word) => /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word))
  .sort((a, b) => b.length - a.length);

/** A word with a letter left out, doubled, or swapped with the next, behind the first: `validaton`. */
function slipsOf(word: string): string[] {
  return [...word].slice(1).flatMap((letter, index) => {
    const [before, behind] = [word.slice(0, index + 1), word.slice(index + 2)];
    return [
      before + behind,
      before + letter + letter + behind,
      before + behind.slice(0, 1) + letter + behind.slice(1),
    ];
  });
}

/** The English words of a role. */
export function wordsFor(role: Role): string[] {
  return words[role][0].split(" ");
}

/** The words of a role in other languages. */
export function foreignWordsFor(role: Role): string[] {
  return words[role][1].split(/\s+/);
}

/** What an English word says, in lower case; null if it says nothing of these. */
export function roleOf(word: string): Role | null {
  return roles.get(word) ?? null;
}

/** Translates the words of a name that are not English: `训练损失` → `train loss`, `perte de validation` → `loss val`. */
export function englishName(name: string): string {
  let isTranslated = false;
  const say = (word: string): string => {
    isTranslated = true;
    return word;
  };
  const split = name
    .replace(twoWords, (words) => say(words.toLowerCase().startsWith("held") ? "holdout" : ""))
    .replaceAll(hanOrKana, (run, at: number, whole: string) => {
      const translated = translateRun(
        run.replace(now, () => say("")),
        say,
      );
      if (!isTranslated) return translated;
      // `train_data正確率`, `平均loss`
      const [before, behind] = [whole[at - 1], whole[at + run.length]].map((letter) =>
        /[a-z]/i.test(letter ?? "") ? " " : "",
      );
      return `${before}${translated}${behind}`;
    })
    // `测试集上的Loss`
    .replaceAll(/(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[A-Za-z])/g, () => (isTranslated ? " " : ""));
  const translated = split.replaceAll(letters, (word) => {
    const lower = word.toLowerCase();
    const known = english.get(lower);
    if (known !== undefined) return say(known);
    const [, side, metric] = compounds.exec(lower) ?? [];
    if (side === undefined || metric === undefined) return word;
    return say(
      `${/^[vp]/.test(side) ? "val" : side.startsWith("tr") ? "train" : "test"} ${english.get(metric)}`,
    );
  });
  return isTranslated
    ? translated.toLowerCase().replaceAll("'", " ").replaceAll(particles, "$1").replaceAll(/ {2,}/g, " ")
    : name;
}

/** Splits a run of characters that has no spaces, longest words first; what is unknown stays. */
function translateRun(run: string, say: (word: string) => string): string {
  const parts: string[] = [];
  let unknown = "";
  for (let at = 0; at < run.length; ) {
    const word = longestFirst.find((candidate) => run.startsWith(candidate, at));
    if (word === undefined) unknown += run[at++];
    else {
      parts.push(unknown, say(english.get(word) ?? word));
      unknown = "";
      at += word.length;
    }
  }
  return [...parts, unknown].filter((part) => part !== "").join(" ");
}
